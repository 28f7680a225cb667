"""Plays the whole story, and tells each step with its time."""

import argparse
import sys
import time

from api.cli.story import billing, erasing, partnering, weighing
from api.cli.story.player import Player, Record, StoryBroken
from api.settings import Settings

STEPS = (
    weighing.order_crushed_rock,
    weighing.plan_a_load,
    weighing.weigh_in,
    weighing.refuse_a_moving_scale,
    weighing.weigh_out,
    weighing.print_the_ticket,
    billing.find_the_draft,
    billing.post_the_invoice,
    billing.write_its_papers,
    billing.refuse_a_wrong_reference,
    billing.pay_it,
    billing.credit_another,
    erasing.owe_money,
    erasing.register_the_request,
    erasing.plan_it,
    erasing.approve_it,
    erasing.run_it,
    erasing.finish_by_itself,
    partnering.admit_a_partner,
    partnering.hand_an_invoice_over,
    partnering.report_it_paid,
    partnering.dismiss_the_partner,
    partnering.ask_the_bureau,
)


def story_options(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--url", default="http://127.0.0.1:8000", help="where the demo serves")


def story(_settings: Settings, said: argparse.Namespace) -> int:
    """Play the main job over HTTP against a running demo; 0 when every step came out right."""
    player, told = Player(said.url), Record()
    try:
        for step in STEPS:
            began = time.monotonic()
            about = (step.__doc__ or "").partition("\n")[0]
            step(player, told)
            _tell(f"  ok {(time.monotonic() - began) * 1000:7.0f} ms  {about}")
    except StoryBroken as broken:
        _tell(f"  BROKEN: {about}\n  {broken}")
        return 1
    finally:
        player.close()
    return 0


def _tell(words: str) -> None:
    print(words, file=sys.stderr, flush=True)
