package io.datamorph.specgenerator.domain.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.document.JoinType;
import io.datamorph.spec.document.Step;
import io.datamorph.spec.document.WriteMode;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Tables that are put one under the other, told apart by case, or written into. */
class WholeTablesTest {

  private static final Catalogue SHOP =
      new Catalogue(
          "warehouse",
          List.of(
              SampleCatalogues.table(
                  "orders",
                  "order_id integer *",
                  "client text",
                  "amount decimal(9,2) !",
                  "placed_at timestamp !"),
              SampleCatalogues.table(
                  "orders_archive",
                  "order_id integer *",
                  "client text",
                  "amount decimal(9,2) !",
                  "placed_at date !"),
              ours(
                  SampleCatalogues.table(
                      "dim_client", "client_id integer *", "email text", "city text")),
              SampleCatalogues.table(
                  "clients",
                  "client_id integer *",
                  "email text",
                  "city text",
                  "joined_on date !")));

  /** The table as one that an earlier request made. */
  private static CatalogueTable ours(CatalogueTable table) {
    return new CatalogueTable(
        table.name(),
        table.comment(),
        table.columns(),
        table.primaryKey(),
        table.uniqueKeys(),
        table.foreignKeys(),
        table.rowEstimate(),
        true);
  }

  private static Asked shop(String request) {
    return Asked.of(request, SHOP, Values.none());
  }

  @Test
  void rowsOfBothTablesAreKeptAndTellWhereTheyAreFrom() {
    Asked asked =
        shop(
            "Put orders and orders_archive together into all_orders: columns order_id, amount, source."
                + " source is 'new' for rows from orders and 'old' for rows from orders_archive.");
    assertEquals("select select setoperation select", asked.steps());
    assertEquals(
        List.of(
            "order_id = order_id",
            "amount = amount",
            "origin = 'new'",
            "order_id = order_id",
            "amount = amount",
            "origin = 'old'",
            "order_id = order_id",
            "amount = amount",
            "source = origin"),
        asked.columns());
  }

  @Test
  void theTableThatWinsComesFirst() {
    Asked asked =
        shop(
            "Put orders and orders_archive together into all_orders: columns order_id, amount."
                + " Some order_ids are in both tables - for those take the row from orders only.");
    assertEquals("select join select setoperation select", asked.steps());
    Step.Join join = (Step.Join) asked.spec().steps().get(1);
    assertEquals("orders_archive", join.left());
    assertEquals(JoinType.ANTI, join.type());
    assertEquals(Optional.of("orders_archive.order_id = orders.order_id"), join.on());
  }

  @Test
  void textsThatDifferInCaseOnlyAreOneKey() {
    Asked asked =
        shop(
            "One row per email (ignoring case) of clients, keep only the latest client by joined_on."
                + " Clients without email all stay. Table kept, columns client_id, email.");
    assertEquals("derive window filter select", asked.steps());
    assertEquals(List.of("place = row_number() per key by joined_on desc"), asked.windows());
    assertEquals("place = 1 or key is null", asked.where());
  }

  @Test
  void rowsAreMergedIntoATableThatIsThere() {
    Asked asked =
        shop(
            "Update the existing table dim_client (upsert on client_id):"
                + " client_id, email and city from clients.");
    assertEquals("dim_client", asked.spec().target().table().table());
    assertEquals(WriteMode.MERGE, asked.spec().target().mode());
    assertEquals(List.of("client_id"), asked.spec().target().keys());
    assertEquals(List.of("client_id = client_id", "email = email", "city = city"), asked.columns());
  }

  @Test
  void everyValueGetsAColumn() {
    Asked asked =
        Asked.library(
            "Loans per member with one column per state: open, returned and lost."
                + " Table member_states, columns member_id, open, returned, lost.");
    assertEquals(
        List.of(
            "open = count(case when loans.state = 'open' then 1 end)",
            "returned = count(case when loans.state = 'returned' then 1 end)",
            "lost = count(case when loans.state = 'lost' then 1 end)"),
        asked.measures());
    assertEquals(List.of("member_id = members.member_id"), asked.groups());
  }

  @Test
  void valuesThatBecameColumnsAreNoGroups() {
    Asked asked =
        Asked.library(
            "Count the loans of each book by state, one column each, 0 where there are none."
                + " Table book_states: book_id, open_count, lost_count.");
    assertEquals(List.of("book_id = loans.book_id"), asked.groups());
    assertEquals(
        List.of(
            "book_id = books.book_id",
            "open_count = coalesce(loans_figures.open_count, 0)",
            "lost_count = coalesce(loans_figures.lost_count, 0)"),
        asked.columns());
  }
}
