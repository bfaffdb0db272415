package io.datamorph.gateway.guard;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What a guarded query may be made of. None of the functions reads settings, files, other sessions
 * or the catalogue, runs text as SQL, waits, locks, or changes anything.
 */
final class Allowed {

  private static final Set<String> FUNCTIONS =
      words(
          // text
          "lower upper initcap trim btrim ltrim rtrim length char_length character_length"
              + " octet_length bit_length substring substr left right replace translate concat"
              + " concat_ws split_part starts_with strpos position lpad rpad reverse overlay ascii"
              + " chr md5 sha256 sha512 encode decode convert_to convert_from to_hex quote_literal"
              + " quote_ident quote_nullable format normalize string_to_array array_to_string"
              + " regexp_like regexp_replace regexp_match regexp_matches regexp_count regexp_instr"
              + " regexp_substr regexp_split_to_array regexp_split_to_table string_to_table",
          // number
          "abs sign round trunc floor ceil ceiling mod div power pow sqrt cbrt exp ln log log10"
              + " sin cos tan asin acos atan atan2 sinh cosh tanh cot degrees radians pi gcd lcm"
              + " factorial scale min_scale trim_scale width_bucket numeric float8 float4 int4 int8"
              + " int2 text bool",
          // date and time
          "extract date_part date_trunc date_bin date age now current_date current_time"
              + " current_timestamp localtime localtimestamp make_date make_time make_timestamp"
              + " make_timestamptz make_interval to_char to_date to_timestamp to_number timezone"
              + " justify_days justify_hours justify_interval isfinite timestamp timestamptz"
              + " interval",
          // conditional and comparison
          "coalesce nullif greatest least num_nulls num_nonnulls any some all",
          // aggregates and windows
          "count sum avg min max bool_and bool_or every string_agg array_agg stddev stddev_samp"
              + " stddev_pop variance var_samp var_pop corr covar_pop covar_samp regr_slope"
              + " regr_intercept regr_r2 regr_count bit_and bit_or bit_xor any_value mode"
              + " percentile_cont percentile_disc json_agg jsonb_agg json_object_agg"
              + " jsonb_object_agg grouping rollup cube row_number rank dense_rank percent_rank cume_dist ntile"
              + " lag lead first_value last_value nth_value",
          // json, arrays, rows, hashes
          "to_json to_jsonb row_to_json json_build_object jsonb_build_object json_build_array"
              + " jsonb_build_array json_array_length jsonb_array_length json_extract_path"
              + " jsonb_extract_path json_extract_path_text jsonb_extract_path_text json_typeof"
              + " jsonb_typeof json_object_keys jsonb_object_keys json_array_elements"
              + " jsonb_array_elements json_array_elements_text jsonb_array_elements_text json_each"
              + " jsonb_each json_each_text jsonb_each_text jsonb_strip_nulls json_strip_nulls"
              + " jsonb_pretty jsonb_set jsonb_path_query jsonb_path_exists unnest cardinality"
              + " array_length array_lower array_upper array_ndims array_append array_prepend"
              + " array_cat array_remove array_replace array_position array_positions"
              + " generate_series generate_subscripts row hashtext hashtextextended");

  private static final Set<String> TYPES =
      words(
          "boolean bool smallint int2 integer int int4 bigint int8 numeric decimal dec real float4"
              + " float float8 text varchar char bpchar character date time timetz timestamp"
              + " timestamptz interval uuid json jsonb bytea bit varbit",
          "double_precision character_varying bit_varying time_with_time_zone"
              + " time_without_time_zone timestamp_with_time_zone timestamp_without_time_zone"
              + " signed unsigned");

  private static final Set<String> NODES =
      words(
          "select.plainselect select.parenthesedselect select.setoperationlist select.values"
              + " select.tablestatement select.withitem select.selectitem select.join"
              + " select.parenthesedfromitem select.lateralsubselect select.tablefunction"
              + " select.distinct select.groupbyelement select.orderbyelement select.limit"
              + " select.offset select.fetch select.unionop select.intersectop select.exceptop"
              + " select.allcolumns select.alltablecolumns",
          "expression.alias expression.alias$aliascolumn expression.allvalue"
              + " expression.analyticexpression expression.filteroverimpl"
              + " expression.windowdefinition expression.windowelement expression.windowoffset"
              + " expression.windowrange expression.partitionbyclause expression.orderbyclause"
              + " expression.anycomparisonexpression expression.arrayconstructor"
              + " expression.arrayexpression expression.booleanvalue expression.caseexpression"
              + " expression.whenclause expression.castexpression expression.collateexpression"
              + " expression.datetimeliteralexpression expression.datevalue"
              + " expression.dateunitexpression expression.doublevalue expression.extractexpression expression.function"
              + " expression.hexvalue expression.intervalexpression expression.jsonexpression"
              + " expression.longvalue expression.notexpression expression.nullvalue"
              + " expression.overlapscondition expression.parenthesis expression.rowconstructor"
              + " expression.signedexpression expression.stringvalue"
              + " expression.timekeyexpression expression.timestampvalue expression.timevalue"
              + " expression.timezoneexpression expression.trimfunction expression.inverse"
              + " expression.rangeexpression",
          "arithmetic.addition arithmetic.bitwiseand arithmetic.bitwiseleftshift"
              + " arithmetic.bitwiseor arithmetic.bitwiserightshift arithmetic.bitwisexor"
              + " arithmetic.concat arithmetic.division arithmetic.modulo"
              + " arithmetic.multiplication arithmetic.subtraction conditional.andexpression"
              + " conditional.orexpression",
          "relational.between relational.containedby relational.contains relational.doubleand"
              + " relational.equalsto relational.existsexpression relational.expressionlist"
              + " relational.parenthesedexpressionlist relational.namedexpressionlist"
              + " relational.greaterthan relational.greaterthanequals relational.inexpression"
              + " relational.isbooleanexpression relational.isdistinctexpression"
              + " relational.isnullexpression relational.isunknownexpression"
              + " relational.jsonoperator relational.likeexpression relational.matches"
              + " relational.minorthan relational.minorthanequals relational.notequalsto"
              + " relational.regexpmatchoperator relational.similartoexpression",
          "schema.table schema.column schema.database schema.server table.coldatatype");

  private Allowed() {}

  /** Whether a node of JSqlParser, by package and class, is understood here. */
  static boolean node(Class<?> type) {
    String name = type.getName();
    String parent = type.getPackageName();
    return NODES.contains(name.substring(parent.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
  }

  static boolean function(String name) {
    return FUNCTIONS.contains(name.toLowerCase(Locale.ROOT));
  }

  static boolean type(String name) {
    int modifiers = name.indexOf('(');
    String plain = modifiers < 0 ? name : name.substring(0, modifiers);
    return TYPES.contains(plain.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", "_"));
  }

  private static Set<String> words(String... lines) {
    return Arrays.stream(lines)
        .flatMap(line -> Arrays.stream(line.split(" ")))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
