"""What a column of a customer list can mean, and the words it is headed with."""

from enum import StrEnum
from typing import Final

from api.kernel.folding import folded


class Target(StrEnum):
    """What of a customer a column holds."""

    NUMBER = "number"
    NAME = "name"
    GIVEN_NAME = "given_name"
    FAMILY_NAME = "family_name"
    BUSINESS_ID = "business_id"
    KIND = "kind"
    PHONE = "phone"
    EMAIL = "email"
    STREET = "street"
    POSTAL_CODE = "postal_code"
    TOWN = "town"
    COUNTRY = "country"
    E_INVOICE_ADDRESS = "e_invoice_address"
    E_INVOICE_OPERATOR = "e_invoice_operator"
    PAYMENT_TERM_DAYS = "payment_term_days"
    NOTE = "note"
    CONTACT_NAME = "contact_name"
    IGNORE = "ignore"


_HEADED: Final = {
    Target.NUMBER: """asiakasnro asiakasnumero asiakasno asnro asiakastunnus asiakaskoodi numero
        nro kundnr kundnummer kundkod customernumber customerno customerid custno accountnumber
        number""",
    Target.NAME: """nimi nimi1 asiakas asiakkaannimi asiakasnimi yritys yrityksennimi toiminimi
        organisaatio namn kund kundnamn kundensnamn foretag foretagsnamn firma name customer
        customername company companyname""",
    Target.GIVEN_NAME: "etunimi etunimet fornamn firstname givenname forename",
    Target.FAMILY_NAME: "sukunimi efternamn slaktnamn lastname surname familyname",
    Target.BUSINESS_ID: """ytunnus lytunnus yritystunnus fonummer fonr organisationsnummer orgnr
        businessid companyid alvtunnus alvnumero momsnummer momsregistreringsnummer vatnumber
        vatno vatid""",
    Target.KIND: """tyyppi asiakastyyppi asiakaslaji asiakasryhma yhtiomuoto yritysmuoto typ
        kundtyp bolagsform type kind customertype companyform""",
    Target.PHONE: """puhelin puhelin1 puhelinnumero puhelinnro puh puhnro matkapuhelin gsm
        telefon telefonnummer tel mobil mobiltelefon phone phonenumber telephone mobile""",
    Target.EMAIL: """sahkoposti sahkopostiosoite email emailosoite epost epostadress mail
        emailaddress""",
    Target.STREET: """osoite osoite1 katuosoite lahiosoite jakeluosoite postiosoite
        laskutusosoite katu adress gatuadress gata utdelningsadress postadress address
        streetaddress street addressline1""",
    Target.POSTAL_CODE: """postinumero postinro pnro postnummer postnr postalcode postcode zip
        zipcode""",
    Target.TOWN: """postitoimipaikka toimipaikka paikkakunta ptp kaupunki postort ort stad
        postanstalt town city""",
    Target.COUNTRY: "maa maakoodi maatunnus land landskod country countrycode",
    Target.E_INVOICE_ADDRESS: """verkkolaskuosoite verkkolaskutusosoite verkkolaskutunnus ovt
        ovttunnus ovtkod natfakturaadress efakturaadress einvoiceaddress einvoicingaddress""",
    Target.E_INVOICE_OPERATOR: """valittaja valittajatunnus valittajantunnus operaattori
        operaattoritunnus verkkolaskuoperaattori verkkolaskuvalittaja formedlare formedlarkod
        formedlarbeteckning operator operatorid intermediary""",
    Target.PAYMENT_TERM_DAYS: """maksuehto maksuaika maksuehtopv betalningsvillkor betalningstid
        paymentterm paymentterms paymenttermdays termsofpayment""",
    Target.NOTE: """huomautus huomautukset huom huomio lisatieto lisatiedot kommentti
        muistiinpano anmarkning anteckning anteckningar note notes comment remarks""",
    Target.CONTACT_NAME: """yhteyshenkilo yhteyshenkilonnimi kontaktihenkilo kontaktperson
        contact contactperson contactname""",
}
TARGETS: Final = {word: target for target, words in _HEADED.items() for word in words.split()}
_SHORTEST_START: Final = 5


def target_of(header: str) -> Target | None:
    """Tell what a column headed like this holds, in Finnish, Swedish or English.

    >>> target_of("Y-tunnus"), target_of("Kundnr."), target_of("Puhelin (työ)")
    (<Target.BUSINESS_ID: 'business_id'>, <Target.NUMBER: 'number'>, <Target.PHONE: 'phone'>)
    """
    word = folded(header).replace(" ", "")
    if word in TARGETS:
        return TARGETS[word]
    starts = [w for w in TARGETS if len(w) >= _SHORTEST_START and word.startswith(w)]
    return TARGETS[max(starts, key=len)] if starts else None
