# functions_pattern
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
    .select(F.col("i"), F.col("s"))
)

# Step computed: selects columns of t.
computed = t_.select(
    F.col("s").rlike("\\d+").alias("c01"),
    F.regexp_replace(F.col("s"), "\\.", "").alias("c02"),
    F.nullif(F.regexp_extract(F.col("s"), "(?s)@(.+)\\z", 1), F.lit("")).alias("c03"),
    F.nullif(F.regexp_extract(F.col("s"), "[a-z]+", 0), F.lit("")).alias("c04"),
    F.nullif(F.regexp_extract(F.col("s"), "(a)-(b)", 2), F.lit("")).alias("c05"),
    F.regexp_count(F.col("s"), F.lit("Mrs?|Dr")).alias("c06"),
    F.md5(F.col("s")).alias("c07"),
    F.sha2(F.col("s"), 256).alias("c08"),
    F.split(F.col("s"), "\\.").alias("c09"),
    F.translate(F.col("s"), "äö", "ao").alias("c10"),
    F.repeat(F.col("s"), 3).alias("c11"),
    F.repeat(
        F.col("s"),
        F.when(F.col("i") < F.lit(0), F.lit(0)).otherwise(F.col("i")),
    ).alias("c12"),
    F.trim(F.col("s"), F.lit("-")).alias("c13"),
    F.col("s").substr(
        F.when(F.col("i") < F.lit(1), F.lit(1)).otherwise(F.col("i")),
        F.lit(2147483647),
    ).alias("c14"),
    F.col("s").substr(
        F.lit(1),
        F.when(F.col("i") < F.lit(0), F.lit(0)).otherwise(F.col("i")),
    ).alias("c15"),
    F.left(
        F.col("s"),
        F.when(F.col("i") < F.lit(0), F.lit(0)).otherwise(F.col("i")),
    ).alias("c16"),
    F.lpad(
        F.col("s"),
        F.when(F.col("i") < F.lit(0), F.lit(0)).otherwise(F.col("i")),
        F.lit("."),
    ).alias("c17"),
)

# Target: table public.functions_pattern.
result = computed.select(
    F.col("c01").cast("boolean").alias("c01"),
    F.col("c02").cast("string").alias("c02"),
    F.col("c03").cast("string").alias("c03"),
    F.col("c04").cast("string").alias("c04"),
    F.col("c05").cast("string").alias("c05"),
    F.col("c06").cast("int").alias("c06"),
    F.col("c07").cast("string").alias("c07"),
    F.col("c08").cast("string").alias("c08"),
    F.col("c09").cast("array<string>").alias("c09"),
    F.col("c10").cast("string").alias("c10"),
    F.col("c11").cast("string").alias("c11"),
    F.col("c12").cast("string").alias("c12"),
    F.col("c13").cast("string").alias("c13"),
    F.col("c14").cast("string").alias("c14"),
    F.col("c15").cast("string").alias("c15"),
    F.col("c16").cast("string").alias("c16"),
    F.col("c17").cast("string").alias("c17"),
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
