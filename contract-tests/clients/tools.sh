# To be sourced: puts the tools of the SDKs first in the path, pinned, those that
# do not come from Python (a Java and a Node) included. From PyPI, once.
requirements=contract-tests/clients/requirements.txt
venv=$PWD/target/clients/venv
if ! cmp -s "$requirements" "$venv/installed.txt"; then
    python3 -m venv --clear "$venv"
    "$venv/bin/pip" install --quiet --disable-pip-version-check --requirement "$requirements"
    cp "$requirements" "$venv/installed.txt"
fi
export PATH=$venv/bin:$PATH
