"""Documents to look at: invented, as everything in tests."""

from datetime import UTC, date, datetime

from api.documents.refusals import KeptItem, PrintedController, PrintedRefusal
from api.documents.tickets import PrintedTicket, PrintedWeight
from api.kernel.languages import Language
from api.kernel.quantities import Kilograms

AT = datetime(2026, 11, 23, 12, 5, tzinfo=UTC)
TICKET = PrintedTicket(
    number="V1-26-004270",
    company="Esimerkkisora Oy",
    company_line="Mallikatu 9, 00000 Mallila · 0000013-1",
    scale="V1 Pohjoinen, MT-SICS",
    verified_until=date(2028, 5, 31),
    is_outbound=True,
    gross=PrintedWeight(
        kg=Kilograms(41_320), at=datetime(2026, 11, 17, 5, 31, tzinfo=UTC), alibi_id="0018842"
    ),
    tare=PrintedWeight(
        kg=Kilograms(14_980), at=datetime(2026, 11, 17, 5, 12, tzinfo=UTC), alibi_id="0018839"
    ),
    net_kg=Kilograms(26_340),
    has_stored_tare=False,
    is_manual=False,
    product="Murske 0/32",
    language=Language.FI,
    seal="7f3a91c20b4d55e1aa0c",
    customer="Mallirakennus Oy",
    site_code="TM-0417",
    order_number="T-2026-0831",
    plate="MLK-104",
    trailer_plate="DMO-22",
)
REFUSAL = PrintedRefusal(
    number="K-2026-0007",
    request_number="P-2026-0031",
    received_on=date(2026, 11, 16),
    person="Maija Mallikas",
    kept=(
        KeptItem(
            what="Nimi ja laskutusosoite, lasku 20261042",
            count=4,
            reason="Avoin lasku 1 204,80 €, sitten kirjanpito",
            statute="TSA 17 art. 3 k. e; Kirjanpitolaki 1336/1997 2:10",
            until=None,
            ends_sooner="lasku maksetaan",
        ),
        KeptItem(
            what="Laskut ja vaakalaput 2026",
            count=11,
            reason="Kirjanpitolaki vaatii tositteen säilyttämistä kuusi vuotta",
            statute="Kirjanpitolaki 1336/1997 2:10",
            until=date(2032, 12, 31),
        ),
    ),
    controller=PrintedController(
        name="Esimerkkisora Oy",
        line="Mallikatu 9, 00000 Mallila",
        email="tietosuoja@esimerkkisora.example",
        phone="+358 9 0000000",
    ),
    decided_by="Riikka Rekisteri",
    decided_on=date(2026, 11, 23),
    language=Language.FI,
)
