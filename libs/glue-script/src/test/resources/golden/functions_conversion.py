# functions_conversion
#
# Compiled from the spec: one variable a step. Runs as an AWS Glue job.

import sys

from awsglue.context import GlueContext
from awsglue.dynamicframe import DynamicFrame
from awsglue.job import Job
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["JOB_NAME", "STAGING_TABLE"])
sc = SparkContext.getOrCreate()
glue_context = GlueContext(sc)
spark = glue_context.spark_session
job = Job(glue_context)
job.init(args["JOB_NAME"], args)

# Source t: table public.everything.
t_ = (
    glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={
            "useConnectionProperties": "true",
            "connectionName": "warehouse",
            "dbtable": "public.everything",
        },
    )
    .toDF()
    .select(F.col("i"), F.col("d"), F.col("f"), F.col("s"), F.col("flag"))
)

# Step computed: selects columns of t.
computed = t_.select(
    F.when(
        F.col("s").rlike("^\\s*[+-]?[0-9]{1,100}\\s*\\z"),
        F.col("s").try_cast("int"),
    ).alias("c01"),
    F.when(
        F.col("s").rlike("^\\s*[+-]?[0-9]{1,100}\\s*\\z"),
        F.col("s").try_cast("bigint"),
    ).alias("c02"),
    F.when(
        F.col("s").rlike(
            "^\\s*[+-]?([0-9]{1,100}(\\.[0-9]{0,100})?|\\.[0-9]{1,100})([eE][+-]?[0-9]{1,3})?\\s*\\z",
        ),
        F.col("s").try_cast("decimal(10,2)"),
    ).alias("c03"),
    F.when(
        F.col("s").rlike(
            "^\\s*[+-]?([0-9]{1,100}(\\.[0-9]{0,100})?|\\.[0-9]{1,100})([eE][+-]?[0-9]{1,3})?\\s*\\z",
        )
        & ~(F.abs(F.col("s").try_cast("double")) > F.lit(1.7976931348623157E308)),
        F.when(F.abs(F.col("s").try_cast("double")) < F.lit(1.0E-307), F.lit(0.0))
        .otherwise(F.col("s").try_cast("double")),
    ).alias("c04"),
    F.when(
        F.col("s").rlike("^\\s*(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}\\s*\\z"),
        F.col("s").try_cast("date"),
    ).alias("c05"),
    F.when(
        F.col("s").rlike(
            "^\\s*(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,6})?)?)?\\s*\\z",
        ),
        F.col("s").try_cast("timestamp_ntz"),
    ).alias("c06"),
    F.when(
        F.col("s").rlike(
            "^\\s*(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}([ T]([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\\.[0-9]{1,6})?)?(Z|[+-](0[0-9]|1[0-3]):[0-5][0-9])?)?\\s*\\z",
        ),
        F.col("s").try_cast("timestamp"),
    ).alias("c07"),
    F.when(
        F.col("s").isNull()
        | (
            F.schema_of_variant(
                F.parse_json(F.concat(F.lit('{"v":'), F.col("s"), F.lit("}"))),
            ).startswith("OBJECT")
            & (F.json_array_length(F.concat(F.lit("["), F.col("s"), F.lit("]"))) == F.lit(1))
        ),
        F.col("s"),
    )
    .otherwise(F.raise_error(F.lit("a text that is no JSON")))
    .alias("c08"),
    F.when(F.col("flag"), F.col("i")).otherwise(F.lit(0)).alias("c09"),
    F.when(F.col("s").isNotNull(), F.lit(1)).otherwise(F.lit(None).cast("int")).alias("c10"),
    (
        F.col("d") - F.col("d") % F.lit("0.1").cast("decimal(3,1)")
    ).cast("decimal(11,1)").alias("c11"),
    F.col("d").cast("decimal(14,4)").alias("c12"),
    (
        F.col("i").cast("decimal(10,0)")
        - F.col("i").cast("decimal(10,0)") % F.lit("100").cast("decimal(3,0)")
    ).cast("decimal(10,0)").alias("c13"),
    F.when(
        F.abs(F.col("f")) < F.lit(9.007199254740992E15),
        F.col("f").cast("bigint").cast("double"),
    )
    .otherwise(F.col("f"))
    .alias("c14"),
    F.when(
        F.col("f") <= F.lit(0.0),
        F.raise_error(F.lit("the logarithm of a number not above zero")).cast("double"),
    )
    .otherwise(F.log10(F.col("f")))
    .alias("c15"),
    F.when(
        (F.abs(F.col("f")) <= F.lit(1.7976931348623157E308))
        & (F.abs(F.lit(2.0)) <= F.lit(1.7976931348623157E308))
        & (
            (F.abs(F.pow(F.col("f"), F.lit(2.0))) > F.lit(1.7976931348623157E308))
            | ((F.pow(F.col("f"), F.lit(2.0)) == F.lit(0.0)) & (F.col("f") != F.lit(0.0)))
        ),
        F.raise_error(F.lit("a power that no double holds")).cast("double"),
    )
    .otherwise(F.pow(F.col("f"), F.lit(2.0)))
    .alias("c16"),
    F.when(
        (F.abs(F.col("f")) <= F.lit(1.7976931348623157E308))
        & (
            (F.abs(F.exp(F.col("f"))) > F.lit(1.7976931348623157E308))
            | (F.exp(F.col("f")) == F.lit(0.0))
        ),
        F.raise_error(F.lit("a power of e that no double holds")).cast("double"),
    )
    .otherwise(F.exp(F.col("f")))
    .alias("c17"),
)

# Target: table public.functions_conversion.
result = computed.select(
    F.col("c01").cast("int").alias("c01"),
    F.col("c02").cast("bigint").alias("c02"),
    F.col("c03").cast("decimal(10,2)").alias("c03"),
    F.col("c04").cast("double").alias("c04"),
    F.col("c05").cast("date").alias("c05"),
    F.col("c06").cast("timestamp_ntz").alias("c06"),
    F.col("c07").cast("timestamp").alias("c07"),
    F.col("c08").cast("string").alias("c08"),
    F.col("c09").cast("int").alias("c09"),
    F.col("c10").cast("int").alias("c10"),
    F.col("c11").cast("decimal(11,1)").alias("c11"),
    F.col("c12").cast("decimal(14,4)").alias("c12"),
    F.col("c13").cast("decimal(10,0)").alias("c13"),
    F.col("c14").cast("double").alias("c14"),
    F.col("c15").cast("double").alias("c15"),
    F.col("c16").cast("double").alias("c16"),
    F.col("c17").cast("double").alias("c17"),
)

glue_context.write_dynamic_frame.from_options(
    frame=DynamicFrame.fromDF(result, glue_context, "result"),
    connection_type="postgresql",
    connection_options={
        "useConnectionProperties": "true",
        "connectionName": "warehouse",
        "dbtable": args["STAGING_TABLE"],
    },
)

job.commit()
