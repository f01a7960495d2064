"""Whether the SDKs have names a person would choose. Prints those that are not."""

import json
import re
import sys
from pathlib import Path

import yaml

ROOT = Path(__file__).parents[2]
CLIENTS = ROOT / "generated/clients"
PYTHON = CLIENTS / "python/touchstone_client"
TYPESCRIPT = CLIENTS / "typescript/src"

# What generators call a thing that the contract has no name for, or one that has
# the name of another.
MADE_UP = re.compile(r"Inline|Inner|Response\d|AllOf|AnyOf|OneOf|\d$|^Model[A-Z\d]")


def snake(name: str) -> str:
    return re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "_", name).lower()


def squeezed(name: str) -> str:
    """A name without regard to how its words are put together."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def python_classes() -> dict[str, str]:
    found: dict[str, str] = {}
    for file in [*PYTHON.glob("models/*.py"), *PYTHON.glob("api/*.py")]:
        for name, body in re.findall(r"^class (\w+)\b(.*?)(?=^class |\Z)", file.read_text(), re.M | re.S):
            found[name] = body
    return found


def typescript_types() -> dict[str, str]:
    found: dict[str, str] = {}
    for file in [*TYPESCRIPT.glob("models/*.ts"), *TYPESCRIPT.glob("apis/*.ts")]:
        pattern = r"^export (?:interface|class|type|const) (\w+)\b(.*?)(?=^export |\Z)"
        for name, body in re.findall(pattern, file.read_text(), re.M | re.S):
            found[name] = found.get(name, "") + body
    return found


def enums(contract: dict) -> dict[str, list[str]]:
    schemas = contract["components"]["schemas"]
    return {name: schema["enum"] for name, schema in schemas.items() if "enum" in schema}


def unnamed_enums(node: object, place: str = "") -> list[str]:
    """The places of enums within something else: generators make up a name."""
    found = []
    if isinstance(node, dict):
        depth = 3 if place.startswith("/components/schemas") else 0
        if isinstance(node.get("enum"), list) and place.count("/") != depth and "/headers/" not in place:
            found.append(place)
        for key, value in node.items():
            found += unnamed_enums(value, f"{place}/{key}")
    elif isinstance(node, list):
        for index, value in enumerate(node):
            found += unnamed_enums(value, f"{place}/{index}")
    return found


def operations(contract: dict) -> list[dict]:
    return [
        operation
        for item in contract["paths"].values()
        if "servers" not in item
        for operation in item.values()
        if isinstance(operation, dict)
    ]


def faults(contract: dict, python: dict[str, str], typescript: dict[str, str]) -> list[str]:
    schemas = set(contract["components"]["schemas"])
    found = []

    # Types: those of the contract, by its names, and the bundles of parameters.
    tags = {re.sub(r"\W", "", operation["tags"][0]) + "Api" for operation in operations(contract)}
    methods = [operation["operationId"] for operation in operations(contract)]
    bundles = {f"{method[0].upper()}{method[1:]}Parameters" for method in methods}
    for language, names in (("python", python), ("typescript", typescript)):
        for name in sorted(names):
            if name not in schemas | tags | bundles:
                found.append(f"{language}: {name} is nothing in the contract")
            if MADE_UP.search(name):
                found.append(f"{language}: {name} is no name")
        found += [f"{language}: there is no {name}" for name in sorted(tags - set(names))]

    # Methods: the operations.
    for operation in operations(contract):
        api, method = re.sub(r"\W", "", operation["tags"][0]) + "Api", operation["operationId"]
        if f"    def {snake(method)}(" not in python.get(api, ""):
            found.append(f"python: {api} has no {snake(method)}")
        if f"    async {method}(" not in typescript.get(api, ""):
            found.append(f"typescript: {api} has no {method}")

    # Enums: one for one thing, and constants that are called as their values are.
    found += [f"contract: the enum at {place} has no name" for place in unnamed_enums(contract)]
    by_values: dict[tuple[str, ...], str] = {}
    for name, values in enums(contract).items():
        key = tuple(sorted(values))
        if key in by_values and len(values) > 1:
            found.append(f"contract: {name} and {by_values[key]} are one enum")
        by_values[key] = name
        for language, types, pattern in (
            ("python", python, r"^    (\w+) = '(.*)'$"),
            ("typescript", typescript, r"^    (\w+): '(.*)',?$"),
        ):
            constants = dict(re.findall(pattern, types.get(name, ""), re.M))
            if name in types and sorted(constants.values()) != sorted(values):
                found.append(f"{language}: {name} has {sorted(constants.values())}")
            for constant, value in constants.items():
                descending = "descending" if value.startswith("-") else ""
                if squeezed(constant) != squeezed(value) + descending:
                    found.append(f"{language}: {name}.{constant} for {json.dumps(value)}")

    # Parameters: none is of any type.
    for name, body in python.items():
        for parameter in re.findall(r"^        (?!_)(\w+): .*\bAny\b", body, re.M) if name in tags else []:
            found.append(f"python: {name} has a parameter {parameter} of any type")
    for name in bundles & set(typescript):
        for parameter in re.findall(r"^    (\w+)\??: (?:any|object)\b", typescript[name], re.M):
            found.append(f"typescript: {name}.{parameter} is of any type")
    return sorted(set(found))


def main() -> None:
    contract = yaml.safe_load((ROOT / "openapi-ci-api.yaml").read_text())
    found = faults(contract, python_classes(), typescript_types())
    print("\n".join(found) or "All names are the contract's.")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
