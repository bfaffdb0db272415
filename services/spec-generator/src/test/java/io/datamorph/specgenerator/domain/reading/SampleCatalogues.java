package io.datamorph.specgenerator.domain.reading;

import io.datamorph.spec.catalogue.Catalogue;
import io.datamorph.spec.catalogue.CatalogueColumn;
import io.datamorph.spec.catalogue.CatalogueTable;
import io.datamorph.spec.catalogue.ForeignKey;
import io.datamorph.spec.catalogue.TableName;
import io.datamorph.spec.type.DataTypes;
import io.datamorph.specgenerator.domain.linking.Values;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Small catalogues of several trades. A column is written {@code name type}, with {@code !} for not
 * null, {@code *} for the primary key and {@code ->table} for a reference; {@code -- name: text} is
 * a comment.
 */
public final class SampleCatalogues {

  private SampleCatalogues() {}

  /** Those of all trades. */
  static List<Catalogue> all() {
    return List.of(library(), clinic(), logistics(), garage());
  }

  /** Members borrow copies of books. */
  public static Catalogue library() {
    return new Catalogue(
        "warehouse",
        List.of(
            table("authors", "author_id integer *", "full_name text !", "country text"),
            table(
                "books",
                "book_id integer *",
                "title text !",
                "author_id integer ->authors",
                "genre text !",
                "price decimal(8,2) !",
                "page_count integer",
                "published_on date",
                "is_archived boolean !"),
            table(
                "members",
                "member_id integer *",
                "first_name text !",
                "last_name text !",
                "email text",
                "joined_at timestamp !"),
            table(
                "loans",
                "loan_id integer *",
                "book_id integer ! ->books",
                "member_id integer ! ->members",
                "state text !",
                "loaned_at timestamp !",
                "returned_at timestamp",
                "fine_amount decimal(10,2) !")));
  }

  /** Fines, with flags and ways of paying. */
  static Catalogue fines() {
    return new Catalogue(
        "warehouse",
        List.of(
            table(
                "fines",
                "fine_id integer *",
                "amount decimal(8,2) !",
                "paid_by text",
                "is_waived boolean !",
                "is_disputed boolean !")));
  }

  static Values finesValues() {
    return new Values(
        Map.of(
            fines().tables().getFirst().name(),
            Map.of("paid_by", Set.of("card", "cash", "check"))));
  }

  static Values libraryValues() {
    Catalogue library = library();
    return new Values(
        Map.of(
            library.tables().get(1).name(),
            Map.of("genre", Set.of("novel", "poetry", "science fiction")),
            library.tables().get(3).name(),
            Map.of("state", Set.of("open", "returned", "lost"))));
  }

  /** Patients, doctors and visits; the doctor's key has another name in the visits. */
  static Catalogue clinic() {
    return new Catalogue(
        "warehouse",
        List.of(
            table(
                "patients",
                "patient_id integer *",
                "name text !",
                "city text",
                "birth_date date !"),
            table("doctors", "doctor_id integer *", "doctor_name text !", "specialty text !"),
            table(
                "visits",
                "visit_id bigint *",
                "patient_id integer ! ->patients",
                "doc_no integer",
                "visited_on date !",
                "duration_min integer",
                "fee decimal(9,2) !",
                "-- doc_no: The doctor (doctors.doctor_id)")));
  }

  /** Shipments between depots: two references to one table. */
  static Catalogue logistics() {
    return new Catalogue(
        "warehouse",
        List.of(
            table("depots", "depot_id integer *", "depot_name text !", "country text !"),
            table("trucks", "truck_id integer *", "plate text !", "is_electric boolean !"),
            table(
                "trips",
                "trip_id integer *",
                "truck_id integer ! ->trucks",
                "origin_id integer ! ->depots",
                "destination_id integer ! ->depots",
                "departed_at timestamp !",
                "arrived_at timestamp",
                "distance_km double !",
                "weight_kg decimal(10,3) !")));
  }

  /** Vehicles of owners are repaired by mechanics; comments say what the codes stand for. */
  static Catalogue garage() {
    return new Catalogue(
        "warehouse",
        List.of(
            table(
                "owners",
                "owner_id integer *",
                "owner_name text !",
                "kind text !",
                "country text",
                "email text",
                "-- kind: P = private person, C = company"),
            table(
                "vehicles",
                "vehicle_id integer *",
                "owner_id integer ! ->owners",
                "plate text !",
                "colour text",
                "capacity integer",
                "is_electric boolean !",
                "scrapped_on date"),
            table(
                "mechanics",
                "mechanic_id integer *",
                "mechanic_name text !",
                "role text !",
                "mentor_id integer ->mechanics",
                "hourly_wage decimal(8,2)",
                "last_training_at timestamp"),
            table(
                "repairs",
                "repair_id integer *",
                "vehicle_id integer ! ->vehicles",
                "mechanic_id integer ->mechanics",
                "state text !",
                "currency text !",
                "cost decimal(10,2) !",
                "due_on date !",
                "finished_on date",
                "-- state: Q = queued, W = in work, D = done")));
  }

  static Values garageValues() {
    List<CatalogueTable> tables = garage().tables();
    return new Values(
        Map.of(
            tables.get(0).name(),
            Map.of("kind", Set.of("P", "C"), "country", Set.of("DE", "CH")),
            tables.get(1).name(),
            Map.of("colour", Set.of("Y", "R")),
            tables.get(2).name(),
            Map.of("role", Set.of("FM", "AP", "SP")),
            tables.get(3).name(),
            Map.of("state", Set.of("Q", "W", "D"), "currency", Set.of("EUR", "CHF"))));
  }

  static CatalogueTable table(String name, String... columns) {
    List<CatalogueColumn> parsed = new ArrayList<>();
    List<String> primaryKey = new ArrayList<>();
    List<ForeignKey> references = new ArrayList<>();
    for (String column : columns) {
      if (column.startsWith("--")) {
        continue;
      }
      List<String> words = Arrays.asList(column.split(" "));
      String columnName = words.get(0);
      boolean key = words.contains("*");
      if (key) {
        primaryKey.add(columnName);
      }
      parsed.add(
          new CatalogueColumn(
              columnName,
              DataTypes.parse(words.get(1)).orElseThrow(),
              words.get(1),
              !key && !words.contains("!"),
              comment(columnName, columns)));
      words.stream()
          .filter(word -> word.startsWith("->"))
          .map(word -> word.substring(2))
          .forEach(to -> references.add(reference(columnName, to)));
    }
    return new CatalogueTable(
        new TableName("public", name),
        Optional.empty(),
        parsed,
        primaryKey,
        List.of(),
        references,
        1000,
        false);
  }

  private static Optional<String> comment(String column, String... lines) {
    String start = "-- " + column + ": ";
    return Arrays.stream(lines)
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .findFirst();
  }

  /** Tables in the plural have a key in the singular, unless it is said: {@code ->pets.id}. */
  private static ForeignKey reference(String column, String to) {
    String[] parts = to.split("\\.");
    String key = parts.length > 1 ? parts[1] : to.substring(0, to.length() - 1) + "_id";
    return new ForeignKey(List.of(column), new TableName("public", parts[0]), List.of(key));
  }
}
