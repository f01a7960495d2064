"""Whether every error status that the contract declares is a class of its own in the
SDKs; those from 500 on share one. Prints the statuses that are none."""

import re
import sys

import yaml

import names

CONTRACT = names.ROOT / "openapi-ci-api.yaml"
# Where each SDK has its errors, and where it says what is to be seen of it.
ERRORS = {
    "python": names.PYTHON / "exceptions.py",
    "typescript": names.TYPESCRIPT / "runtime.ts",
}
SHOWN = {
    "python": names.PYTHON / "__init__.py",
    "typescript": names.TYPESCRIPT / "runtime.ts",
}

# How the source chooses a class by a status, and how it shows one.
CHOICES = {
    "python": r"status == (\d+):\n +raise (\w+)\(",
    "typescript": r"case (\d+): return (\w+);",
}
SERVICE = {
    "python": r"500 <= http_resp\.status <= 599:\n +raise (\w+)\(",
    "typescript": r"status >= 500 \? (\w+) :",
}
SHOWS = {
    "python": r'^    "(\w+)",$',
    "typescript": r"^export class (\w+) extends ApiError ",
}


def declared(contract: dict) -> list[int]:
    statuses = {str(status) for operation in names.operations(contract) for status in operation["responses"]}
    return sorted(int(status) for status in statuses if re.fullmatch(r"[45]\d\d", status))


def faults(contract: dict, errors: dict[str, str], shown: dict[str, str]) -> list[str]:
    found = []
    for language, text in errors.items():
        chosen = {int(status): name for status, name in re.findall(CHOICES[language], text)}
        service = re.findall(SERVICE[language], text)
        seen = re.findall(SHOWS[language], shown[language], re.M)
        for status in declared(contract):
            name = chosen.get(status) or (service[0] if status >= 500 and service else None)
            if name is None:
                found.append(f"{language}: a {status} has no class of its own: give it one in errors.py")
            elif name not in seen:
                found.append(f"{language}: {name}, the class of a {status}, is not to be seen")
        for name in sorted(set(chosen.values())):
            sharing = [str(status) for status in chosen if chosen[status] == name]
            if len(sharing) > 1:
                found.append(f"{language}: {name} is the class of {' and '.join(sharing)}")
    return found


def read() -> tuple[dict, dict[str, str], dict[str, str]]:
    """The contract, the SDKs' errors, and what they show."""
    texts = [{language: file.read_text() for language, file in files.items()} for files in (ERRORS, SHOWN)]
    return yaml.safe_load(CONTRACT.read_text()), texts[0], texts[1]


def main() -> None:
    found = faults(*read())
    print("\n".join(found) or "All statuses have a class.")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
