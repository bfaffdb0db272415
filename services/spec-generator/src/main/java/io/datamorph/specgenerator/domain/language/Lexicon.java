package io.datamorph.specgenerator.domain.language;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** English words by the part they play in a request. */
public final class Lexicon {

  /** Words that ask for nothing by themselves and may be passed over. */
  private static final Set<String> FILLER =
      words(
          """
          a an the this these those that it its they their them there here i we you he she our us my
          your me mine of for from to at is are was were be been being am do does did has have had having
          will would shall should could can may might must let please thanks thank thx hey hi hello dear
          kindly pls need needs want wants like love get gets got getting give gives giving show shows showing see list
          lists make makes made create creates build builds find finds pull take takes bring put puts
          write writes save store load produce generate return returns deliver prepare provide compute
          computes calculate calculated calculates determine work read reads display output outputs
          copy copies use using used look looking tell know belongs belong go goes hold holds contain
          contains include includes included consist result results table tables dataset data database
          row rows record records entry entries line column columns fields field called named call name
          source sources target into as so and also then now new all every each whole entire total
          everything complete full such respective corresponding own just simply figures figure
          information info details detail thing things stuff one ones ok okay right well way via out up
          come comes came coming stand stands sits sit lying around going by both any other together
          what how which mind actually basically really per each's where's set sets value values
          order something whatever report reports overview view summary statistics stats exactly
          still yet ie eg namely currently presently moment i'd i'm we'd you'd that's it's let's here's what's query dataset pls kindly step analysis matrix grid crosstab develop developed evolve evolved based deduplicate together altogether develops developing evolves
          """);

  /** Words that change what is asked; somebody must have made sense of each of them. */
  private static final Set<String> STRICT =
      words(
          """
          with without whose who whom where when if unless only not no never none nobody nothing except
          excluding exclude but or between more less least most than over under above below before after
          since until till within again else otherwise instead either neither nor first last latest
          newest oldest top bottom best worst highest lowest biggest smallest recent recently lately
          average sum count minimum maximum median number percent percentage share ratio rate
          different distinct unique duplicate duplicates rank running cumulative previous next
          drop skip keep remove ignore discard omit leave left filter replace fill throw
          """);

  private static final Set<String> KNOWN =
      Stream.of(
              FILLER,
              STRICT,
              words(
                  """
                  kind kinds sort sorts ways type types status path unit units code codes capitals
                  lowercase uppercase order descending ascending between flag flagged system systems
                  day daily days week weekly month monthly quarter quarterly year yearly hour hourly
                  date time minute minutes second seconds hours months years weeks quarters
                  missing empty null blank malformed valid invalid capital lower upper small large
                  people person everybody everyone anybody anyone client clients customer customers
                  staff equal equals greater fewer higher larger exactly round rounded decimals decimal
                  join joins match inner outer right full keys rows those sales money spent cost count
                  city rest still active inactive open close start begin end ends text list great
                  greater order orders amount amounts price prices stock state states name names these
                  place earliest later earlier longer shorter heavier lighter cheaper dearer older
                  younger tie ties equally otherwise either true false yes
                  """))
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  /** Adjectives and nouns that mean nothing until somebody says what. */
  private static final Set<String> VAGUE =
      words(
          """
          best worst good bad better worse nice great important relevant interesting suspicious strange
          weird unusual normal recent recently lately soon active inactive big small large high low
          popular loyal frequent regular vip key main major minor proper clean cleaned messy mess dirty
          old young fresh stale healthy unhealthy critical risky expensive cheap heavy light few many
          often rarely several some compare comparison period improve optimise optimize trend analyse
          analyze insights performance perform performs performing quality tidy fix problem problems outliers anomalies reasonable
          weak strong poor rich slow fast late early efficient valuable typical significant
          troublesome problematic underperforming lucrative profitable engaged churned promising successful unsuccessful
          """);

  /** Articles and possessives: what follows is a noun. */
  private static final Set<String> DETERMINERS =
      words("the a an its their his her our your my any each every all this these those such");

  /** Words that lead from a noun to what is said of it. */
  private static final Set<String> RELATIVES =
      words("that which who whom whose where with when if");

  private static final Set<String> COPULAS =
      words("is are was were be been being has have had stays stay remains");

  private Lexicon() {}

  public static boolean isFiller(String word) {
    return FILLER.contains(word);
  }

  public static boolean isStrict(String word) {
    return STRICT.contains(word);
  }

  public static boolean isVague(String word) {
    return VAGUE.contains(word);
  }

  public static boolean isDeterminer(String word) {
    return DETERMINERS.contains(word);
  }

  public static boolean isRelative(String word) {
    return RELATIVES.contains(word);
  }

  public static boolean isCopula(String word) {
    return COPULAS.contains(word);
  }

  /** Whether it is plain English, and so no misspelt name. */
  public static boolean isCommon(String word) {
    return KNOWN.contains(word) || VAGUE.contains(word);
  }

  /** A list of words that blanks divide. */
  public static Set<String> words(String text) {
    return Stream.of(text.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }
}
