"""The downloadable check page: opened from disk, offline, with the published files."""

from pathlib import Path

import pytest
from playwright.async_api import Browser, Page, expect

from tests.draws.test_proof import make_draw

from .conftest import PROJECT

PAGE = PROJECT / "webapp" / "dist" / "check.html"
pytestmark = pytest.mark.browser


@pytest.fixture
async def page(browser: Browser) -> Page:
    if not PAGE.is_file():
        pytest.skip("the Mini App is not built: run `make webapp`")
    context = await browser.new_context(offline=True, locale="en-US")
    page = await context.new_page()
    await page.goto(PAGE.as_uri())
    return page


@pytest.mark.parametrize("source", ["ecvrf", "drand"])
async def test_a_draw_is_checked_offline(page: Page, tmp_path: Path, source: str) -> None:
    draw = make_draw(source)
    files = {
        "bundle.json": draw.bundle.model_dump_json(),
        "leaves.txt": "".join(line + "\n" for line in draw.lines),
        "receipt.json": draw.receipts[2].model_dump_json(),
    }
    for name, text in files.items():
        (tmp_path / name).write_text(text)
    await page.get_by_test_id("files").set_input_files([tmp_path / name for name in files])
    for kind in ("bundle", "leaves", "receipt"):
        await expect(page.get_by_test_id(f"given-{kind}")).to_have_attribute("data-given", "true")
    await page.get_by_test_id("check").click()
    await expect(page.get_by_test_id("result")).to_have_attribute("data-result", "ok")
    steps = page.locator(".steps > li")
    await expect(steps).to_have_count(11)
    assert {await step.get_attribute("data-state") for step in await steps.all()} == {"ok"}

    # give one ticket in the list to somebody else: the page names the step that fails
    lines = [draw.lines[0].replace(",", ",0")[:-1], *draw.lines[1:]]
    (tmp_path / "leaves.txt").write_text("".join(line + "\n" for line in lines))
    await page.get_by_test_id("files").set_input_files(tmp_path / "leaves.txt")
    await page.get_by_test_id("check").click()
    await expect(page.get_by_test_id("result")).to_have_attribute("data-result", "failed")
    await expect(steps.last).to_have_attribute("data-testid", "step-root")
    await page.context.close()


async def test_a_pasted_proof_and_what_is_none(page: Page) -> None:
    paste = page.get_by_test_id("paste")
    await paste.fill("not a proof")
    await expect(page.get_by_test_id("problem")).to_be_visible()
    await page.get_by_test_id("check").click()
    await expect(page.get_by_test_id("problem")).to_have_text("The proof of the draw is missing.")
    await paste.fill(make_draw("drand").bundle.model_dump_json())
    await page.get_by_test_id("check").click()
    await expect(page.get_by_test_id("result")).to_have_attribute("data-result", "ok")
    # without the list, the page does not claim to have checked it
    await expect(page.get_by_test_id("step-leaves")).to_have_attribute("data-state", "skipped")
    await page.context.close()
