"""Writes generated/clients from the contract with openapi-generator.

What it writes depends on nothing but the contract and the files in this folder.
"""

import copy
import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import yaml

import edits

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
CONTRACT = ROOT / "openapi-ci-api.yaml"
WORK = ROOT / "target/clients"
CLIENTS = ROOT / "generated/clients"

# The generator's name for each of ours.
LANGUAGES = {"python": "python", "typescript": "typescript-fetch"}


class Loader(yaml.SafeLoader):
    """Leaves times alone: examples are strings."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:timestamp"]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def words(value: str) -> list[str]:
    """The words of an enum's value; `-x` is how lists are sorted by x in reverse."""
    found = re.findall(r"[A-Za-z0-9]+", value)
    return [*found, "descending"] if value.startswith("-") else found


# What constants are called. Left alone, generators spell signs out: RUNS_COLON_READ.
CONSTANTS = {
    "python": lambda value: "_".join(words(value)).upper(),
    "typescript": lambda value: "".join(word.capitalize() for word in words(value)),
}


def used_schemas(contract: dict) -> set[str]:
    """The names of the schemas that paths lead to."""
    found, waiting = set(), [contract["paths"]]
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            waiting += node.values()
            reference = node.get("$ref")
            if isinstance(reference, str) and reference not in found:
                found.add(reference)
                _, _, kind, name = reference.split("/")
                waiting.append(contract["components"][kind][name])
    return {reference.rsplit("/", 1)[1] for reference in found if "/schemas/" in reference}


def contract_for(language: str, contract: dict) -> dict:
    """The contract as the generator gets it."""
    contract = copy.deepcopy(contract)
    # A path with a server of its own does not belong to this API: it is spoken by
    # workers of the original platform alone, and generators do not know such paths.
    contract["paths"] = {path: item for path, item in contract["paths"].items() if "servers" not in item}
    used, schemas = used_schemas(contract), contract["components"]["schemas"]
    contract["components"]["schemas"] = {name: schema for name, schema in schemas.items() if name in used}
    for schema in contract["components"]["schemas"].values():
        values = [value for value in schema.get("enum", []) if isinstance(value, str)]
        if any(re.search(r"\W", value) for value in values):
            schema["x-enum-varnames"] = [CONSTANTS[language](value) for value in values]
    return contract


def options(language: str, contract: dict) -> list[str]:
    version = {"python": "packageVersion", "typescript": "npmVersion"}[language]
    document = WORK / f"{language}.json"
    document.write_text(json.dumps(contract_for(language, contract)))
    return [
        f"--config={HERE / language}.yaml",
        f"--input-spec={document}",
        f"--output={WORK / 'generated' / language}",
        f"--template-dir={WORK / 'templates' / LANGUAGES[language]}",
        f"--additional-properties={version}={contract['info']['version']}",
        "--global-property=apis,models,supportingFiles,apiDocs=false,modelDocs=false,apiTests=false,modelTests=false",
    ]


def generate(language: str, contract: dict) -> None:
    folder = WORK / "generated" / language
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    ignored = folder / ".openapi-generator-ignore"
    shutil.copy(HERE / f"{language}.ignore", ignored)
    command = ["openapi-generator-cli", "generate", *options(language, contract)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    # The wrapper ends with 0 whatever the generator does.
    if done.returncode != 0 or not (folder / "README.md").exists():
        sys.exit(done.stdout)
    shutil.rmtree(folder / ".openapi-generator")
    ignored.unlink()
    for file in folder.rglob("*"):
        if file.is_file():
            tidy(file)


def tidy(file: Path) -> None:
    """Removes blanks at the ends of lines, and empty lines at the end."""
    text = file.read_text()
    file.write_text(re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE).strip("\n") + "\n" if text.strip() else "")


def main() -> None:
    contract = yaml.load(CONTRACT.read_text(), Loader)
    shutil.rmtree(WORK / "templates", ignore_errors=True)
    edits.write_templates(HERE / "templates", WORK / "templates")
    for language in LANGUAGES:
        generate(language, contract)
    shutil.rmtree(CLIENTS, ignore_errors=True)
    shutil.copytree(WORK / "generated", CLIENTS)


main()
