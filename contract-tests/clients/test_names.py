"""Whether `names.py` refuses what it is there for: the contract and the SDKs are
spoiled in one place at a time, and it must tell of that place."""

import copy
from collections.abc import Callable

import yaml

import names

CONTRACT = yaml.safe_load((names.ROOT / "openapi-ci-api.yaml").read_text())
PYTHON, TYPESCRIPT = names.python_classes(), names.typescript_types()


def two_enums_for_one_thing(contract: dict, python: dict, typescript: dict) -> None:
    contract["components"]["schemas"]["System"] = {"type": "string", "enum": ["windows", "linux"]}


def an_enum_in_a_property(contract: dict, python: dict, typescript: dict) -> None:
    contract["components"]["schemas"]["Run"]["properties"]["status"] = {"type": "string", "enum": ["pass"]}


def an_enum_in_a_parameter(contract: dict, python: dict, typescript: dict) -> None:
    contract["components"]["parameters"]["Limit"]["schema"]["enum"] = [1, 2]


def a_type_for_an_unnamed_reply(contract: dict, python: dict, typescript: dict) -> None:
    python["ListRuns200Response"] = ""


def a_type_for_an_unnamed_item(contract: dict, python: dict, typescript: dict) -> None:
    typescript["RunPageDataInner"] = ""


def a_schema_with_such_a_name(contract: dict, python: dict, typescript: dict) -> None:
    contract["components"]["schemas"]["InlineObject"] = {}
    python["InlineObject"] = ""


def a_method_with_another_name(contract: dict, python: dict, typescript: dict) -> None:
    python["RunsApi"] = python["RunsApi"].replace("def list_runs(", "def runs_get(")


def a_tag_without_a_class(contract: dict, python: dict, typescript: dict) -> None:
    del typescript["RunsApi"]


def a_sign_spelled_out(contract: dict, python: dict, typescript: dict) -> None:
    python["Scope"] = python["Scope"].replace("RUNS_READ", "RUNS_COLON_READ")


def a_constant_with_a_number(contract: dict, python: dict, typescript: dict) -> None:
    typescript["RunSort"] = typescript["RunSort"].replace("CreatedAtDescending", "CreatedAt2")


def a_parameter_of_any_type(contract: dict, python: dict, typescript: dict) -> None:
    python["ResultsApi"] = python["ResultsApi"].replace("format: Annotated[Optional[DiffFormat]", "format: Annotated[Optional[Any]")


SPOILERS: dict[Callable[[dict, dict, dict], None], str] = {
    two_enums_for_one_thing: "contract: System and Platform are one enum",
    an_enum_in_a_property: "contract: the enum at /components/schemas/Run/properties/status has no name",
    an_enum_in_a_parameter: "contract: the enum at /components/parameters/Limit/schema has no name",
    a_type_for_an_unnamed_reply: "python: ListRuns200Response is nothing in the contract",
    a_type_for_an_unnamed_item: "typescript: RunPageDataInner is nothing in the contract",
    a_schema_with_such_a_name: "python: InlineObject is no name",
    a_method_with_another_name: "python: RunsApi has no list_runs",
    a_tag_without_a_class: "typescript: there is no RunsApi",
    a_sign_spelled_out: 'python: Scope.RUNS_COLON_READ for "runs:read"',
    a_constant_with_a_number: 'typescript: RunSort.CreatedAt2 for "-created_at"',
    a_parameter_of_any_type: "python: ResultsApi has a parameter format of any type",
}


def main() -> None:
    for spoil, told in SPOILERS.items():
        contract, python, typescript = copy.deepcopy(CONTRACT), dict(PYTHON), dict(TYPESCRIPT)
        spoil(contract, python, typescript)
        found = names.faults(contract, python, typescript)
        assert told in found, f"{spoil.__name__}: {found}"


main()
