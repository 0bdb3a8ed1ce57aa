"""What Python tells the page has the shape that the types in its JavaScript say; `make lint` checks the JavaScript."""

import json
import subprocess
from pathlib import Path

import doorbraak_tools
from doorbraak_tools.workplace.calls import beginning
from tests.site.workplace.support import ask
from tests.support.browser import missing, required_tool
from tests.support.plans import WHOLE

ROOT = Path(__file__).parents[3]
COMPILER = ROOT / "editors/vscode/node_modules/.bin/tsc"
SITE = Path(doorbraak_tools.__file__).parent / "site"
SCRIPTS = SITE / "pages/theme/assets/doorbraak/werkplaats"


def test_what_python_tells_is_what_the_types_say(tmp_path: Path) -> None:
    required_tool("npm")
    if not COMPILER.exists():
        missing("TypeScript is not installed; make javascript does that")
    first = json.loads(beginning(""))
    told = {
        "formulier.js Screen[]": first["screens"],
        "motor.js Answers['new']": first["new"],
        "motor.js Answers['open']": ask("open", file="LS0tCg==", name="plan.md"),
        "motor.js Answers['read']": ask("read", text=WHOLE),
        "motor.js Answers['change']": ask("read", text="geen plan"),
        "motor.js Answers['law']": ask("law", words="briefadres"),
        "motor.js Answers['document']": ask("document", text=WHOLE, kind="inwoner", name="plan.md"),
        "motor.js OrRefused<never>": ask("document", text="", kind="inwoner", name="plan.md"),
    }
    lines = []
    for number, (kind, answer) in enumerate(told.items()):
        file, _, name = kind.partition(" ")
        lines.append(
            f'/** @type {{import("{SCRIPTS / file}").{name}}} */\nexport const told{number} = {json.dumps(answer)}'
        )
    (tmp_path / "told.js").write_text("\n".join(lines), encoding="utf-8")
    project = {"extends": str(SITE / "jsconfig.json"), "include": ["told.js"]}
    (tmp_path / "jsconfig.json").write_text(json.dumps(project), encoding="utf-8")
    ran = subprocess.run(
        [COMPILER, "--project", "jsconfig.json"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (0, "")
