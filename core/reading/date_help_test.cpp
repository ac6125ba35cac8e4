#include "reading/date_help.hpp"

#include "catch.hpp"

using topset::reading::help_for_date;

TEST_CASE("a date whose month may be its day is shown both ways") {
  CHECK(help_for_date("11/01/2026") ==
        "write it as year-month-day: `2026-11-01` if the month stands first, `2026-01-11` if the "
        "day does");
  CHECK(help_for_date("1/11/26") ==
        "write it as year-month-day: `2026-01-11` if the month stands first, `2026-11-01` if the "
        "day does");
}

TEST_CASE("a date that can be meant in one way only is written out") {
  CHECK(help_for_date("11/30/2026") == "write it as year-month-day: `2026-11-30`");
  CHECK(help_for_date("30-11-2026") == "write it as year-month-day: `2026-11-30`");
  CHECK(help_for_date("5/5/2026") == "write it as year-month-day: `2026-05-05`");
  CHECK(help_for_date("2026/11/01") == "write it as year-month-day: `2026-11-01`");
  CHECK(help_for_date("2026-1-5") == "write it as year-month-day: `2026-01-05`");
  CHECK(help_for_date("20261101") == "write it as year-month-day: `2026-11-01`");
  CHECK(help_for_date("2026-30-11") == "write it as year-month-day: `2026-11-30`");
  CHECK(help_for_date("01.11.2026") == "write it as year-month-day: `2026-11-01`");
  CHECK(help_for_date("1. 11. 2026") == "write it as year-month-day: `2026-11-01`");
  CHECK(help_for_date("Nov 1 2026") == "write it as year-month-day: `2026-11-01`");
  CHECK(help_for_date("November 1st, 2026") == "write it as year-month-day: `2026-11-01`");
  CHECK(help_for_date("1-nov-26") == "write it as year-month-day: `2026-11-01`");
  CHECK(help_for_date("2026 Sept 12") == "write it as year-month-day: `2026-09-12`");
}

TEST_CASE("a day that its month lacks is told with the days it has") {
  CHECK(help_for_date("2026-11-31") == "November has 30 days");
  CHECK(help_for_date("2026-02-29") == "February 2026 has 28 days");
  CHECK(help_for_date("2028-02-30") == "February 2028 has 29 days");
  CHECK(help_for_date("Nov 31 2026") == "November has 30 days");
  CHECK(help_for_date("11/31/2026") == "November has 30 days");
  CHECK(help_for_date("31/11/2026") == "November has 30 days");
  CHECK(help_for_date("2026-01-00") == "January has 31 days");
  CHECK(help_for_date("2026-31-11") == "write year-month-day, with a month from 01 to 12");
  CHECK(help_for_date("2026-00-10") == "write year-month-day, with a month from 01 to 12");
}

TEST_CASE("what shows no date is answered with an example") {
  for (const char* const text : {"", "monday", "11/26", "next week", "1/2/3", "Nov 1",
                                 "2026-10-12 10:00", "12345678901234567890"})
    CHECK(help_for_date(text, "2026-10-12") ==
          "write the date as year-month-day, such as `2026-10-12`");
}
