"""Which decoder reads which protocol."""

from collections.abc import Callable, Mapping
from typing import Final

from api.weighing.rules.indications import Decoder
from api.weighing.rules.kinds import Protocol
from api.weighing.rules.sics import SicsDecoder
from api.weighing.rules.toledo_stream import ToledoDecoder

_DECODERS: Final[Mapping[Protocol, Callable[[], Decoder]]] = {
    Protocol.MT_SICS: SicsDecoder,
    Protocol.TOLEDO: ToledoDecoder,
}


def decoder_for(protocol: Protocol) -> Decoder:
    """Make the decoder of a new connection; none outlives its connection."""
    return _DECODERS[protocol]()
