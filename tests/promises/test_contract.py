"""The contract tells everything the register does, and nothing that it does not."""

import importlib
import json
import pkgutil
import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
import schemathesis

import api
from api.app.application import create_app
from api.http.openapi import contract, refusals_of
from api.http.problems import BY_STATUS, ServerError
from api.http.words import TITLES
from api.kernel.languages import Language
from api.kernel.permissions import Permission
from api.kernel.refusals import Refusal
from api.settings import Settings
from tests.promises.everything import PREFIXES, ROUTES, named
from tests.register import Register

ROOT: Final = Path(__file__).parents[2]
METHODS: Final = {"get", "post", "put", "patch", "delete"}


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory, keys_folder: Path) -> Any:
    return create_app(_settings(tmp_path_factory.mktemp("db"), keys_folder))


@pytest.fixture(scope="module")
def document(app: Any) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(contract(app))
    return told


def test_the_contract_checked_in_is_the_one_served(app: Any) -> None:
    checked_in = (ROOT / "openapi.json").read_text()

    assert contract(app) == checked_in, "run: python3 dev.py contract"


def test_the_contract_is_valid(document: dict[str, Any]) -> None:
    """Its address is wherever it is served: the schema of 3.1 wants a whole one for tokens."""
    flows = document["components"]["securitySchemes"]["client"]["flows"]
    whole = {
        "clientCredentials": {**flows["clientCredentials"], "tokenUrl": "https://a.example"}
    }
    schemes = {
        **document["components"]["securitySchemes"],
        "client": {"type": "oauth2", "flows": whole},
    }
    absolute = {
        **document,
        "components": {**document["components"], "securitySchemes": schemes},
    }
    schema = schemathesis.openapi.from_dict(absolute)

    schema.validate()
    assert len([*schema.get_all_operations()]) == len([*_operations(document)])


def test_an_operation_is_called_as_its_function_once(document: dict[str, Any]) -> None:
    names = Counter(each["operationId"] for _, _, each in _operations(document))

    assert [name for name, times in names.items() if times > 1] == []
    assert {named(each) for each in ROUTES} == {*names}
    for route in ROUTES:
        assert route.endpoint.__name__ == named(route)
        path = document["paths"][PREFIXES[named(route)] + route.path]
        assert path[route.method.lower()]["operationId"] == named(route)


def test_every_operation_is_explained(document: dict[str, Any]) -> None:
    for path, method, each in _operations(document):
        assert each["summary"].endswith("."), (path, method)
        assert len(each["summary"]) <= 96


def test_every_answer_has_a_schema(document: dict[str, Any]) -> None:
    schemas = document["components"]["schemas"]
    for path, method, each in _operations(document):
        for status, answer in each["responses"].items():
            bodyless = status in {"204", "304"}
            assert bodyless != bool(answer.get("content")), (path, method, status)
    dangling = {name for name in _references(document) if name not in schemas}
    assert dangling == set()


def test_every_refusal_has_its_status_in_the_contract(document: dict[str, Any]) -> None:
    for route in ROUTES:
        path = document["paths"][PREFIXES[named(route)] + route.path]
        answers = path[route.method.lower()]["responses"]
        for refusal in refusals_of(route):
            told = answers[str(refusal.status)]
            assert f"`{refusal.slug()}`" in told["description"], named(route)
            kinds = {"application/problem+json"}
            if refusal.status in route.foreign:
                kinds.add("application/json")
            assert {*told["content"]} == kinds


def test_every_refusal_has_a_title_in_every_language() -> None:
    spoken = {Language.FI, Language.SV}
    untold = {
        kind.slug(): sorted(spoken - {*TITLES.get(kind.slug(), {})})
        for kind in _refusals()
        if spoken - {*TITLES.get(kind.slug(), {})}
    }

    assert untold == {}


def test_no_title_is_stale() -> None:
    for module in pkgutil.walk_packages(api.__path__, "api."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)

    assert {*TITLES} - {kind.slug() for kind in _all_below(Refusal)} == set()


def test_every_title_is_a_sentence() -> None:
    for slug, titles in TITLES.items():
        assert {*titles} == {Language.FI, Language.SV}, slug
        assert all(title.endswith((".", "?")) for title in titles.values()), slug
    for kind in _refusals():
        assert re.fullmatch(r"[A-Z].+\.", kind.title()), kind


def test_refusals_are_told_apart() -> None:
    slugs = Counter(kind.slug() for kind in {*_refusals()})

    assert [slug for slug, times in slugs.items() if times > 1] == []


def test_the_contract_lists_every_scope(document: dict[str, Any]) -> None:
    flows = document["components"]["securitySchemes"]["client"]["flows"]

    assert {*flows["clientCredentials"]["scopes"]} == {*map(str, Permission)}
    for _, _, each in _operations(document):
        for scheme in each.get("security", []):
            assert {*scheme.get("client", [])} <= {*map(str, Permission)}


def test_access_and_purposes_are_in_the_contract(document: dict[str, Any]) -> None:
    for route in ROUTES:
        path = document["paths"][PREFIXES[named(route)] + route.path]
        told = path[route.method.lower()]
        assert told["x-access"] == route.operation.access
        assert told["x-purposes"] == sorted(route.operation.purposes)


async def test_every_problem_can_be_looked_up(shared: Register) -> None:
    stranger = shared.stranger()
    for kind in sorted({*_refusals()}, key=lambda each: each.slug()):
        page = await stranger.get(f"http://register/problems/{kind.slug()}")
        assert page.status_code == 200, kind.slug()
        assert kind.title() in page.text, kind.slug()
    unknown = await stranger.get("http://register/problems/no-such-problem")
    assert unknown.status_code == 404


def test_the_demos_doors_are_not_in_production(app: Any, tmp_path: Path) -> None:
    keys = app.state.settings.keys_folder
    demo = create_app(_settings(tmp_path, keys).model_copy(update={"demo": True}))

    assert "/api/v1/demo/sessions" in demo.openapi()["paths"]
    assert not [path for path in app.openapi()["paths"] if "demo" in path]


def _settings(folder: Path, keys: Path) -> Settings:
    url = f"sqlite+aiosqlite:///{folder}/contract.db"
    return Settings(database_url=url, keys_folder=keys, works_inside=False, _env_file=None)


def _operations(document: dict[str, Any]) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in document["paths"].items():
        for method, operation in methods.items():
            if method in METHODS:
                yield path, method, operation


def _refusals() -> list[type[Refusal]]:
    """Give everything that somebody may be told: by a route, or by the server itself."""
    of_routes = [refusal for route in ROUTES for refusal in refusals_of(route)]
    return [*of_routes, *BY_STATUS.values(), ServerError]


def _all_below(kind: type[Refusal]) -> set[type[Refusal]]:
    own = {each for each in kind.__subclasses__() if each.__module__.startswith("api.")}
    return own.union(*(_all_below(each) for each in own))


def _references(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(reference := value.get("$ref"), str):
            yield reference.removeprefix("#/components/schemas/")
        for each in value.values():
            yield from _references(each)
    elif isinstance(value, list):
        for each in value:
            yield from _references(each)
