"""What PostgreSQL itself made of a statement: its parse tree, and what that says of NULL.

PostgreSQL parses the body of a function `BEGIN ATOMIC … END` when it is created and keeps the tree
in `pg_proc.prosqlbody`; a view's is in `pg_rewrite.ev_action`. Both are text (`outfuncs.c`), with
every name resolved. So nothing here parses SQL, and where the tree is not plain the answer is
"may be NULL".
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any, Final, TypeAlias

Node: TypeAlias = dict[str, Any]
"""Fields by name; the node's own name is under "". A field of several words is a list."""

Column: TypeAlias = tuple[int, int]
"""A table's oid and the number of a column of it."""

_TOKEN = re.compile(r'[(){}]|(?:\\.|"(?:\\.|[^"\\])*"|[^\s(){}\\])+', re.DOTALL)

# Of these the result is NULL only where an argument is.
_STRICT_OPERATORS: Final = {
    *("=", "<>", "<", "<=", ">", ">=", "+", "-", "*", "/", "%", "||", "~~", "@>", "<@", "&&"),
}
_STRICT_FUNCTIONS: Final = {
    *("abs", "ceil", "date_part", "date_trunc", "encode", "floor", "left", "length", "lower"),
    *("make_interval", "octet_length", "position", "right", "round", "strpos", "substr", "trunc"),
    "upper",
}
_NEVER_NULL_FUNCTIONS: Final = {
    *("clock_timestamp", "concat", "gen_random_uuid", "now", "num_nonnulls", "num_nulls"),
    *("pg_current_snapshot", "pg_current_xact_id", "pg_snapshot_xmin", "pg_try_advisory_lock"),
    *("pg_try_advisory_xact_lock", "statement_timestamp"),
}
_NEVER_NULL_WINDOWS: Final = {"count", "dense_rank", "rank", "row_number"}
# Of a group, which has a row at least, these are NULL only where all of the argument is.
_GROUP_AGGREGATES: Final = {"array_agg", "avg", "bool_and", "bool_or", "max", "min", "sum"}
_NEVER_NULL_NODES: Final = {
    *("ARRAYEXPR", "BOOLEANTEST", "DISTINCTEXPR", "NULLTEST", "ROWEXPR", "SQLVALUEFUNCTION"),
}
_WRAPPERS: Final = {
    *("ARRAYCOERCEEXPR", "COERCETODOMAIN", "COERCEVIAIO", "COLLATEEXPR", "RELABELTYPE"),
}
_CAST_FORMATS: Final = ("1", "2")
_RELATION, _SUBQUERY, _JOIN, _FUNCTION = "0", "1", "2", "3"
_VALUES, _CTE, _GROUP = "5", "6", "9"
_SELECT, _INSERT = "1", "3"
_INNER, _LEFT, _FULL, _RIGHT = "0", "1", "2", "3"
_EXISTS, _EXPRESSION, _ARRAY = "0", "4", "6"
_IS_NOT_NULL = "1"
# Of an array's bytes, printed as `16 [ 64 0 0 0 0 0 0 0 …`: the length comes first.
_NDIM, _NO_DIMENSION = slice(6, 10), ["0", "0", "0", "0"]


def parse(text: str) -> list[Any]:
    """The trees in a value of type pg_node_tree."""
    words = _TOKEN.findall(text)
    position = 0

    def read() -> Any:
        nonlocal position
        word = words[position]
        position += 1
        if word == "(":
            items = []
            while words[position] != ")":
                items.append(read())
            position += 1
            return items
        if word == "{":
            node: Node = {"": words[position]}
            position += 1
            while words[position] != "}":
                name = words[position][1:]
                position += 1
                values = []
                while words[position] != "}" and not words[position].startswith(":"):
                    values.append(read())
                node[name] = values[0] if len(values) == 1 else values
            position += 1
            return node
        return None if word == "<>" else re.sub(r"\\(.)", r"\1", word).strip('"')

    trees = []
    while position < len(words):
        trees.append(read())
    return trees


def queries_in(tree: Any) -> list[Node]:
    """The outermost statements of a function's or a view's tree."""
    if isinstance(tree, list):
        return [query for item in tree for query in queries_in(item)]
    return [tree] if isinstance(tree, dict) and tree[""] == "QUERY" else []


@lru_cache(maxsize=64)
def _view(tree: str) -> Node:
    return queries_in(parse(tree))[0]


def walk(tree: Any) -> Iterator[Node]:
    if isinstance(tree, list):
        for item in tree:
            yield from walk(item)
    elif isinstance(tree, dict):
        yield tree
        for value in tree.values():
            yield from walk(value)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """What the trees name by number."""

    not_null: frozenset[Column]
    views: Mapping[int, str]
    """Their trees, as text."""
    functions: Mapping[int, str]
    """PostgreSQL's own."""
    operators: Mapping[int, str]


Scope: TypeAlias = tuple[Node, ...]
"""The statement that an expression stands in, last, after those around it."""

Place: TypeAlias = tuple[Any, Scope]
"""An expression and where it stands."""


@dataclass(frozen=True)
class Reading:
    """One statement's tree, read with a catalogue. Columns are numbered from 1."""

    catalogue: Catalogue
    query: Node

    def column_may_be_null(self, number: int) -> bool:
        return self._any_may_be_null(_column(self.query, number, ()))

    def column_origin(self, number: int) -> Column | None:
        """The table's column that the statement's column is, whatever views are between."""
        return self._common_origin(_column(self.query, number, ()))

    def elements_may_be_null(self, number: int) -> bool:
        """Whether NULL may be in an array. No table of ours has it in one."""
        return self._any_may_hold_null(_column(self.query, number, ()))

    def is_always_one_row(self) -> bool:
        return _is_one_row(self.query)

    @cached_property
    def nullable_parameters(self) -> frozenset[int]:
        return frozenset(self._find_nullable_parameters())

    def _any_may_be_null(self, places: Iterable[Place]) -> bool:
        return any(self._may_be_null(node, scope) for node, scope in places)

    def _may_be_null(self, node: Any, scope: Scope) -> bool:
        """Whether the expression may be NULL: False only where it plainly cannot."""
        if node is None:
            return True
        match node[""]:
            case "CONST":
                return bool(node["constisnull"] != "false")
            case "PARAM":
                return int(node["paramid"]) in self.nullable_parameters
            case "VAR":
                return self._variable_may_be_null(node, scope)
            case "COALESCEEXPR" | "MINMAXEXPR":
                return all(self._may_be_null(argument, scope) for argument in node["args"])
            case "SUBLINK":
                return self._sublink_may_be_null(node, scope)
        decisive = self._decisive(node, scope)
        return decisive is None or self._any_may_be_null((part, scope) for part in decisive)

    def _decisive(self, node: Node, scope: Scope) -> Sequence[Any] | None:
        """The parts of an expression that it is NULL by alone; None where that is not known."""
        kind = node[""]
        arguments = node.get("args") or []
        if kind in _NEVER_NULL_NODES:
            return []
        if kind in _WRAPPERS:
            return [node["arg"]]
        if kind == "BOOLEXPR":
            return arguments
        if kind == "CASEEXPR":
            return [*(when["result"] for when in arguments), node["defresult"]]
        if kind in ("OPEXPR", "SCALARARRAYOPEXPR"):
            known = self.catalogue.operators.get(int(node["opno"])) in _STRICT_OPERATORS
            return _with_elements(arguments) if known else None
        if kind == "FUNCEXPR":
            name = self._function_name(node["funcid"])
            if name in _NEVER_NULL_FUNCTIONS:
                return []
            plain = name in _STRICT_FUNCTIONS or node["funcformat"] in _CAST_FORMATS
            return arguments if plain else None
        if kind == "WINDOWFUNC":
            return [] if self._function_name(node["winfnoid"]) in _NEVER_NULL_WINDOWS else None
        return self._decisive_of_aggregate(node, scope) if kind == "AGGREF" else None

    def _decisive_of_aggregate(self, node: Node, scope: Scope) -> Sequence[Any] | None:
        name = self._function_name(node["aggfnoid"])
        if name == "count":
            return []
        query = scope[-1 - int(node["agglevelsup"])]
        grouped = query["groupClause"] and not query["groupingSets"]
        if name not in _GROUP_AGGREGATES or not grouped or node["aggfilter"]:
            return None
        return [] if name == "array_agg" else [node["args"][0]["expr"]]

    def _function_name(self, oid: str) -> str:
        return self.catalogue.functions.get(int(oid), "")

    def _sublink_may_be_null(self, node: Node, scope: Scope) -> bool:
        if node["subLinkType"] in (_EXISTS, _ARRAY):
            return False
        inner = node["subselect"]
        plain = node["subLinkType"] == _EXPRESSION and _is_one_row(inner)
        return not plain or self._any_may_be_null(_column(inner, 1, scope))

    def _variable_may_be_null(self, node: Node, scope: Scope) -> bool:
        query = scope[-1 - int(node["varlevelsup"])]
        number, attribute = int(node["varno"]), int(node["varattno"])
        if (number, attribute) in self._proven(query):
            return False
        if number in _nulled(query["jointree"]):
            return True
        behind = self._behind(node, scope)
        if isinstance(behind, tuple):
            return behind not in self.catalogue.not_null
        return behind is None or self._any_may_be_null(behind)

    def _any_may_hold_null(self, places: Iterable[Place]) -> bool:
        return any(self._may_hold_null(node, scope) for node, scope in places)

    def _may_hold_null(self, node: Node, scope: Scope) -> bool:
        match node[""]:
            case "ARRAYEXPR":
                return any(self._may_be_null(element, scope) for element in node["elements"] or [])
            case "COALESCEEXPR":
                return any(self._may_hold_null(argument, scope) for argument in node["args"])
            case "CONST":
                return bool(node["constvalue"][_NDIM] != _NO_DIMENSION)  # '{}' holds nothing
            case "AGGREF" if self._function_name(node["aggfnoid"]) == "array_agg":
                element = node["args"][0]["expr"]
                filtered = self._tested_by(node["aggfilter"]) if node["aggfilter"] else []
                if any(_is_same_variable(element, tested) for tested in filtered):
                    return False
                return self._may_be_null(element, scope)
            case "SUBLINK" if node["subLinkType"] == _ARRAY:
                return self._any_may_be_null(_column(node["subselect"], 1, scope))
            case "VAR":
                behind = self._behind(node, scope)
                if isinstance(behind, tuple):
                    return False
                return behind is None or self._any_may_hold_null(behind)
        return True

    def _common_origin(self, places: Sequence[Place]) -> Column | None:
        origins = {self._origin(node, scope) for node, scope in places}
        return origins.pop() if len(origins) == 1 else None

    def _origin(self, node: Any, scope: Scope) -> Column | None:
        if node is None or node[""] != "VAR":
            return None
        behind = self._behind(node, scope)
        if behind is None or isinstance(behind, tuple):
            return behind
        return self._common_origin(behind)

    def _behind(self, node: Node, scope: Scope) -> Column | list[Place] | None:
        """What a variable stands for: a table's column, or expressions of which each row has one.

        None where it is neither, as a function's answer, or a whole row.
        """
        level = len(scope) - int(node["varlevelsup"])
        query, around = scope[level - 1], scope[:level]
        attribute = int(node["varattno"])
        source = query["rtable"][int(node["varno"]) - 1]
        kind = source["rtekind"]
        if attribute <= 0 or query["groupingSets"]:
            return None
        if kind == _RELATION:
            view = self.catalogue.views.get(int(source["relid"]))
            return (
                _column(_view(view), attribute, ()) if view else (int(source["relid"]), attribute)
            )
        if kind == _SUBQUERY:
            return _column(source["subquery"], attribute, around)
        if kind in (_JOIN, _GROUP):
            expressions = source["joinaliasvars" if kind == _JOIN else "groupexprs"]
            return [(expressions[attribute - 1], around)]
        if kind == _VALUES:
            return [(row[attribute - 1], around) for row in source["values_lists"]]
        return _column_of_cte(source, attribute, around) if kind == _CTE else None

    def _proven(self, query: Node) -> set[tuple[int, int]]:
        """The variables that every row has a value of, for it passed `x IS NOT NULL` or `x = …`.

        Not of an UPDATE: what it returns it has changed after that.
        """
        if query["commandType"] != _SELECT:
            return set()
        tested = [
            node
            for condition in _conditions(query["jointree"])
            for node in self._tested_by(condition)
        ]
        return {
            (int(node["varno"]), int(node["varattno"]))
            for node in tested
            if node[""] == "VAR" and node["varlevelsup"] == "0"
        }

    def _tested_by(self, condition: Node) -> list[Node]:
        """What is not NULL where the condition holds."""
        kind = condition[""]
        if kind == "NULLTEST" and condition["nulltesttype"] == _IS_NOT_NULL:
            return [condition["arg"]]
        if kind == "BOOLEXPR" and condition["boolop"] == "and":
            return [node for part in condition["args"] for node in self._tested_by(part)]
        if kind not in ("OPEXPR", "SCALARARRAYOPEXPR"):
            return []
        arguments: list[Node] = condition["args"]
        if self.catalogue.operators.get(int(condition["opno"])) not in _STRICT_OPERATORS:
            return []
        if kind == "OPEXPR":
            return arguments
        return (
            arguments[:1] if condition["useOr"] == "true" else []
        )  # `<> ALL ({})` is true of NULL

    def _find_nullable_parameters(self) -> Iterator[int]:
        """Those the statement is made to get NULL for: it asks, or puts it where NULL may be."""
        for node in walk(self.query):
            match node[""]:
                case "NULLTEST":
                    yield from _parameters([node["arg"]])
                case "COALESCEEXPR" | "DISTINCTEXPR":
                    yield from _parameters(node["args"])
                case "QUERY" if node["commandType"] != _SELECT and node["resultRelation"] != "0":
                    yield from self._written_nullable(node)

    def _written_nullable(self, query: Node) -> Iterator[int]:
        relation = int(query["rtable"][int(query["resultRelation"]) - 1]["relid"])
        conflict = query["onConflict"]
        updated = conflict["onConflictSet"] if conflict else None
        for entry in [*(query["targetList"] or []), *(updated or [])]:
            if (relation, int(entry["resno"])) not in self.catalogue.not_null:
                yield from _parameters([_followed(entry["expr"], query)])


def _is_same_variable(one: Node, other: Node) -> bool:
    fields = ("", "varno", "varattno", "varlevelsup")
    return one[""] == "VAR" and all(one[name] == other.get(name) for name in fields)


def _with_elements(arguments: Sequence[Any]) -> list[Any]:
    """The arguments, an array's elements in the place of the array."""
    return [
        part
        for argument in arguments
        for part in (argument["elements"] if argument[""] == "ARRAYEXPR" else [argument])
    ]


def _followed(node: Any, query: Node) -> Any:
    """What a column of `INSERT … SELECT` is in that SELECT."""
    if node[""] != "VAR" or node["varlevelsup"] != "0":
        return node
    source = query["rtable"][int(node["varno"]) - 1]
    if source["rtekind"] != _SUBQUERY or source["subquery"]["setOperations"]:
        return node
    ((written, _),) = _column(source["subquery"], int(node["varattno"]), ())
    return _followed(written, source["subquery"])


def _parameters(nodes: Sequence[Any]) -> Iterator[int]:
    """The parameters among these expressions, whatever they are cast to."""
    for node in nodes:
        if node[""] == "PARAM":
            yield int(node["paramid"])
        elif node[""] in _WRAPPERS:
            yield from _parameters([node["arg"]])
        elif node[""] == "FUNCEXPR" and node["funcformat"] in _CAST_FORMATS:
            yield from _parameters(node["args"][:1])


def _column(query: Node, number: int, outer: Scope) -> list[Place]:
    """The expressions of a statement's column: one, or one for each SELECT of a UNION."""
    scope = (*outer, query)
    if query["setOperations"]:
        return [
            place
            for leaf in _leaves(query["setOperations"], query)
            for place in _column(leaf, number, scope)
        ]
    entries = query["returningList"] or query["targetList"]
    return [(entry["expr"], scope) for entry in entries if entry["resno"] == str(number)]


def _leaves(node: Node, query: Node) -> Iterator[Node]:
    """The SELECTs of a UNION and its kin."""
    if node[""] == "SETOPERATIONSTMT":
        yield from _leaves(node["larg"], query)
        yield from _leaves(node["rarg"], query)
    else:
        yield query["rtable"][int(node["rtindex"]) - 1]["subquery"]


def _column_of_cte(source: Node, number: int, scope: Scope) -> list[Place]:
    """The column of a WITH. In a recursive one its own rows add nothing to what it is made of."""
    if source["self_reference"] == "true":
        return []
    outer = scope[: len(scope) - int(source["ctelevelsup"])]
    found = next(cte for cte in outer[-1]["cteList"] if cte["ctename"] == source["ctename"])
    return _column(found["ctequery"], number, outer)


def _nulled(tree: Any, *, inside: bool = False) -> set[int]:
    """The sources that an outer join may leave without a row."""
    if tree is None:
        return set()
    match tree[""]:
        case "RANGETBLREF":
            return {int(tree["rtindex"])} if inside else set()
        case "FROMEXPR":
            return {
                number for item in tree["fromlist"] or [] for number in _nulled(item, inside=inside)
            }
        case "JOINEXPR":
            kind = tree["jointype"]
            own = {int(tree["rtindex"])} if inside else set()
            left = _nulled(tree["larg"], inside=inside or kind in (_RIGHT, _FULL))
            return own | left | _nulled(tree["rarg"], inside=inside or kind in (_LEFT, _FULL))
    raise ValueError(f"a join tree has no {tree['']}")


def _conditions(tree: Any) -> Iterator[Node]:
    """WHERE and the ON of inner joins: what holds for every row that comes out."""
    if tree[""] == "FROMEXPR" or (tree[""] == "JOINEXPR" and tree["jointype"] == _INNER):
        if tree["quals"]:
            yield tree["quals"]
        parts = tree["fromlist"] or [] if tree[""] == "FROMEXPR" else [tree["larg"], tree["rarg"]]
        for part in parts:
            yield from _conditions(part)
    elif tree[""] == "JOINEXPR" and tree["jointype"] in (_LEFT, _RIGHT):
        yield from _conditions(tree["larg" if tree["jointype"] == _LEFT else "rarg"])


def _is_one_row(query: Node) -> bool:
    """Whether it answers one row whatever the tables hold."""
    if query["setOperations"] or query["havingQual"] or query["limitCount"] or query["limitOffset"]:
        return False
    if query["commandType"] == _INSERT:
        return not query["onConflict"] and not query["jointree"]["fromlist"]
    if query["commandType"] != _SELECT or query["hasTargetSRFs"] == "true":
        return False
    if query["groupClause"] or query["groupingSets"]:
        return False
    if query["hasAggs"] == "true":
        return True
    tree = query["jointree"]
    sources = [_single_row_function(item, query) for item in tree["fromlist"] or []]
    return tree["quals"] is None and all(sources)


def _single_row_function(item: Node, query: Node) -> bool:
    """Whether a source of FROM is a function that answers one row, not a set of them."""
    if item[""] != "RANGETBLREF":
        return False
    source = query["rtable"][int(item["rtindex"]) - 1]
    return source["rtekind"] == _FUNCTION and all(
        function["funcexpr"].get("funcretset") == "false" for function in source["functions"]
    )
