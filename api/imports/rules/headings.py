"""What columns are headed with, in Finnish, Swedish and English, folded and without spaces."""

from typing import Final

NUMBER: Final = """asiakasnro asiakasnumero asiakasno asnro asiakastunnus asiakaskoodi numero
    nro kundnr kundnummer kundkod customernumber customerno customerid custno accountnumber
    number"""
NAME: Final = """nimi nimi1 asiakas asiakkaannimi asiakasnimi yritys yrityksennimi toiminimi
    organisaatio namn kund kundnamn kundensnamn foretag foretagsnamn firma name customer
    customername company companyname"""
GIVEN_NAME: Final = "etunimi etunimet fornamn firstname givenname forename"
FAMILY_NAME: Final = "sukunimi efternamn slaktnamn lastname surname familyname"
BUSINESS_ID: Final = """ytunnus lytunnus yritystunnus fonummer fonr organisationsnummer orgnr
    businessid companyid alvtunnus alvnumero momsnummer momsregistreringsnummer vatnumber
    vatno vatid"""
KIND: Final = """tyyppi asiakastyyppi asiakaslaji asiakasryhma yhtiomuoto yritysmuoto typ
    kundtyp bolagsform type kind customertype companyform"""
PHONE: Final = """puhelin puhelin1 puhelinnumero puhelinnro puh puhnro matkapuhelin gsm
    telefon telefonnummer tel mobil mobiltelefon phone phonenumber telephone mobile"""
EMAIL: Final = """sahkoposti sahkopostiosoite email emailosoite epost epostadress mail
    emailaddress"""
STREET: Final = """osoite osoite1 katuosoite lahiosoite jakeluosoite postiosoite
    laskutusosoite katu adress gatuadress gata utdelningsadress postadress address
    streetaddress street addressline1"""
POSTAL_CODE: Final = """postinumero postinro pnro postnummer postnr postalcode postcode zip
    zipcode"""
TOWN: Final = """postitoimipaikka toimipaikka paikkakunta ptp kaupunki postort ort stad
    postanstalt town city"""
COUNTRY: Final = "maa maakoodi maatunnus land landskod country countrycode"
E_INVOICE_ADDRESS: Final = """verkkolaskuosoite verkkolaskutusosoite verkkolaskutunnus ovt
    ovttunnus ovtkod natfakturaadress efakturaadress einvoiceaddress einvoicingaddress"""
E_INVOICE_OPERATOR: Final = """valittaja valittajatunnus valittajantunnus operaattori
    operaattoritunnus verkkolaskuoperaattori verkkolaskuvalittaja formedlare formedlarkod
    formedlarbeteckning operator operatorid intermediary"""
PAYMENT_TERM_DAYS: Final = """maksuehto maksuaika maksuehtopv betalningsvillkor betalningstid
    paymentterm paymentterms paymenttermdays termsofpayment"""
NOTE: Final = """huomautus huomautukset huom huomio lisatieto lisatiedot kommentti
    muistiinpano anmarkning anteckning anteckningar note notes comment remarks"""
CONTACT_NAME: Final = """yhteyshenkilo yhteyshenkilonnimi kontaktihenkilo kontaktperson
    contact contactperson contactname"""
EXTERNAL_ID: Final = """ulkoinentunnus ulkoinenid vierastunnus externtid externtnummer
    externalid foreignid"""
CUSTOMER: Final = """asiakasnro asiakasnumero asiakasno asnro asiakastunnus asiakaskoodi
    kundnr kundnummer kundkod customernumber customerno customerid custno accountnumber
    asiakas kund customer"""
SITE_CODE: Final = """tyomaanro tyomaanumero tyomaakoodi tyomaatunnus kohdekoodi kohdenro
    kohdenumero kohdetunnus toimituskohde toimipaikkakoodi objektnr objektkod arbetsplatsnr
    arbetsplatskod sitecode siteno sitenumber site"""
PRODUCT_CODE: Final = """tuotekoodi tuotenro tuotenumero tuotetunnus nimike nimikekoodi
    nimiketunnus produktkod produktnr artikelnr artikelnummer artikelkod productcode productno
    itemcode itemno sku"""
VALID_FROM: Final = """alkaen alkupvm alkaa voimassaalkaen voimassa alkamispaiva giltigfran
    startdatum validfrom startdate from"""
VALID_TO: Final = """asti loppupvm paattyy paattymispaiva voimassaasti giltigtill slutdatum
    validto enddate to"""
UNIT: Final = "yksikko hintayksikko mittayksikko enhet prisenhet unit"
