# functions_text
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
    .select(F.col("i"), F.col("s"), F.rtrim(F.col("padded")).alias("padded"))
)

# Step computed: selects columns of t.
computed = t_.select(
    F.lower(F.col("s")).alias("c01"),
    F.upper(F.col("s")).alias("c02"),
    F.initcap(F.col("s")).alias("c03"),
    F.trim(F.col("s")).alias("c04"),
    F.ltrim(F.col("s")).alias("c05"),
    F.rtrim(F.col("s")).alias("c06"),
    F.length(F.col("s")).alias("c07"),
    F.col("s").substr(2, 2147483647).alias("c08"),
    F.col("s").substr(2, 3).alias("c09"),
    F.col("s").substr(1, 2).alias("c10"),
    F.right(F.col("s"), F.lit(2)).alias("c11"),
    F.replace(F.col("s"), F.lit("a"), F.lit("b")).alias("c12"),
    F.concat(F.col("s"), F.lit("-"), F.col("i").cast("string")).alias("c13"),
    F.concat_ws(", ", F.col("s"), F.col("padded")).alias("c14"),
    F.replace(
        F.concat_ws("\u0000", F.col("s"), F.col("padded")),
        F.lit("\u0000"),
        F.col("s"),
    ).alias("c15"),
    F.split_part(F.col("s"), F.lit(" "), F.lit(2)).alias("c16"),
    F.col("s").startswith(F.lit("a")).alias("c17"),
    F.col("s").endswith(F.lit("a")).alias("c18"),
    F.col("s").contains(F.lit("a")).alias("c19"),
    F.lpad(F.col("s"), 5, "*").alias("c20"),
    F.rpad(F.col("s"), 5, "*").alias("c21"),
    F.reverse(F.col("s")).alias("c22"),
    F.col("s").rlike("(?s)^a.[0-9]+\\z").alias("c23"),
    F.regexp_replace(F.col("s"), "[^a-z]", "").alias("c24"),
    F.position(F.lit("a"), F.col("s")).alias("c25"),
)

# Target: table public.functions_text.
result = computed.select(
    F.col("c01").cast("string").alias("c01"),
    F.col("c02").cast("string").alias("c02"),
    F.col("c03").cast("string").alias("c03"),
    F.col("c04").cast("string").alias("c04"),
    F.col("c05").cast("string").alias("c05"),
    F.col("c06").cast("string").alias("c06"),
    F.col("c07").cast("int").alias("c07"),
    F.col("c08").cast("string").alias("c08"),
    F.col("c09").cast("string").alias("c09"),
    F.col("c10").cast("string").alias("c10"),
    F.col("c11").cast("string").alias("c11"),
    F.col("c12").cast("string").alias("c12"),
    F.col("c13").cast("string").alias("c13"),
    F.col("c14").cast("string").alias("c14"),
    F.col("c15").cast("string").alias("c15"),
    F.col("c16").cast("string").alias("c16"),
    F.col("c17").cast("boolean").alias("c17"),
    F.col("c18").cast("boolean").alias("c18"),
    F.col("c19").cast("boolean").alias("c19"),
    F.col("c20").cast("string").alias("c20"),
    F.col("c21").cast("string").alias("c21"),
    F.col("c22").cast("string").alias("c22"),
    F.col("c23").cast("boolean").alias("c23"),
    F.col("c24").cast("string").alias("c24"),
    F.col("c25").cast("int").alias("c25"),
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
