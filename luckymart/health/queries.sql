-- name: migration_version()$
SELECT max(version) FROM schema_migrations;

-- name: login_owns_tables()$
-- Whether RESET ROLE would let this session write the ledger's tables.
-- not null: login_owns_tables
SELECT bool_or(r.rolsuper OR pg_has_role(session_user, c.relowner, 'MEMBER')) AS login_owns_tables
FROM pg_class AS c INNER JOIN pg_roles AS r ON r.rolname = session_user
WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p');
