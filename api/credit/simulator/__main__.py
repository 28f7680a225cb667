"""Runs a simulated bureau by itself: `python -m api.credit.simulator --port 9100`."""

import argparse
import asyncio
import sys

from api.credit.simulator.behaviour import Behaviour
from api.credit.simulator.bureau import SimulatedBureau


async def _run(said: argparse.Namespace) -> None:
    bureau = SimulatedBureau(said.port)
    bureau.behaviour = Behaviour(said.behaviour)
    await bureau.start()
    sys.stdout.write(f"The bureau answers on {bureau.url}. Stop with Ctrl-C.\n")
    sys.stdout.flush()
    await asyncio.Event().wait()


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--behaviour", choices=[*map(str, Behaviour)], default="answers")
    asyncio.run(_run(parser.parse_args()))
