"""The list of all dated rules that the register follows."""

from datetime import date

from api.law.obligations import obligations, tables
from api.law.retention import rule


# clause: C14 the register of legal obligations is the law tables themselves
def test_each_rule_of_each_table_is_listed_once_as_it_stands() -> None:
    listed = obligations(date(2026, 11, 23))
    named = [(each.table, each.id) for each in listed]

    assert len(named) == len({*named})
    assert {table for table, _ in named} == {*tables()}
    assert all(each.basis for each in listed)
    [vouchers] = [each for each in listed if each.id == "ACC_VOUCHER"]
    assert vouchers.version == rule("ACC_VOUCHER", date(2026, 11, 23)).version
    assert vouchers.period == "P6Y"


def test_an_earlier_day_has_the_rules_of_that_day() -> None:
    def standard(on: date) -> str:
        [found] = [
            each for each in obligations(on) if (each.table, each.id) == ("vat", "standard")
        ]
        return found.version

    assert standard(date(2024, 8, 31)) == "standard@2013-01-01"
    assert standard(date(2024, 9, 1)) == "standard@2024-09-01"
