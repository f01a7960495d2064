"""Runs what the README's "Generate a client" shows, and compares what it prints; what
is Python has sound types, too.

    TOKEN=... python readme.py SERVER

SERVER serves the demo.
"""

import difflib
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
TYPES = ["mypy", "--strict", "--cache-dir", str(ROOT / "target/clients/mypy"), "--no-error-summary", "-c"]
COMMANDS = {
    "python": [sys.executable, "-c"],
    "ts": ["node", "--input-type=module-typescript", "--eval"],
}


def examples(text: str) -> list[tuple[str, str, str]]:
    """Language, program and output of each."""
    section = text.split("## Generate a client\n", 1)[1].split("\n## ", 1)[0]
    found = re.findall(r"^```(python|ts)\n(.*?)^```\n\n```\n(.*?)^```\n", section, re.M | re.S)
    assert [language for language, _, _ in found] == ["python", "ts"], "where are the README's examples?"
    return found


def main(server: str) -> None:
    for language, program, expected in examples((ROOT / "README.md").read_text()):
        assert "http://127.0.0.1:8080" in program
        if language == "python" and subprocess.run([*TYPES, program]).returncode != 0:
            sys.exit("the README's example has other types than the SDK")
        command = [*COMMANDS[language], program.replace("http://127.0.0.1:8080", server)]
        # Where the TypeScript SDK is installed.
        done = subprocess.run(command, cwd=ROOT / "contract-tests/clients/typescript", stdout=subprocess.PIPE, text=True)
        if done.returncode != 0 or done.stdout != expected:
            told, found = expected.splitlines(), done.stdout.splitlines()
            sys.exit("\n".join(difflib.unified_diff(told, found, "README.md", language, lineterm="")))
    print("README: its examples print what it says.")


if __name__ == "__main__":
    main(*sys.argv[1:])
