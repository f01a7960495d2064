"""Whether `statuses.py` refuses what it is there for, by spoiling one place at a time."""

import copy
from collections.abc import Callable

import statuses

CONTRACT, ERRORS, SHOWN = statuses.read()


def a_status_without_a_class(contract: dict, errors: dict, shown: dict) -> None:
    contract["paths"]["/runs"]["get"]["responses"]["418"] = {}


def a_choice_that_is_gone(contract: dict, errors: dict, shown: dict) -> None:
    errors["typescript"] = errors["typescript"].replace("case 412:", "case 999:")


def no_class_for_services(contract: dict, errors: dict, shown: dict) -> None:
    errors["python"] = errors["python"].replace("500 <= ", "600 <= ")


def a_class_for_two(contract: dict, errors: dict, shown: dict) -> None:
    errors["python"] = errors["python"].replace("raise PayloadTooLargeException(", "raise ConflictException(")


def a_class_that_is_not_shown(contract: dict, errors: dict, shown: dict) -> None:
    shown["python"] = shown["python"].replace('    "PreconditionFailedException",\n', "")


SPOILERS: dict[Callable[[dict, dict, dict], None], str] = {
    a_status_without_a_class: "python: a 418 has no class of its own: give it one in errors.py",
    a_choice_that_is_gone: "typescript: a 412 has no class of its own: give it one in errors.py",
    no_class_for_services: "python: a 503 has no class of its own: give it one in errors.py",
    a_class_for_two: "python: ConflictException is the class of 409 and 413",
    a_class_that_is_not_shown: "python: PreconditionFailedException, the class of a 412, is not to be seen",
}


def main() -> None:
    assert statuses.faults(CONTRACT, ERRORS, SHOWN) == []
    for spoil, told in SPOILERS.items():
        contract, errors, shown = copy.deepcopy(CONTRACT), dict(ERRORS), dict(SHOWN)
        spoil(contract, errors, shown)
        found = statuses.faults(contract, errors, shown)
        assert told in found, f"{spoil.__name__}: {found}"


main()
