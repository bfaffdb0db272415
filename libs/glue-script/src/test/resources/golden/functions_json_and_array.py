# functions_json_and_array
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
    .select(F.col("i"), F.col("d"), F.col("s"), F.col("j"))
)

# Step computed: selects columns of t.
computed = t_.select(
    F.when(
        ~F.schema_of_variant(
            F.try_variant_get(F.parse_json(F.col("j")), "$.a.b[0]", "variant"),
        ).rlike("^(OBJECT|ARRAY)"),
        F.try_variant_get(F.parse_json(F.col("j")), "$.a.b[0]", "string"),
    ).alias("c01"),
    F.when(
        F.schema_of_variant(
            F.try_variant_get(F.parse_json(F.col("j")), "$.items", "variant"),
        ).rlike("^(OBJECT|ARRAY)"),
        F.to_json(F.try_variant_get(F.parse_json(F.col("j")), "$.items", "variant")),
    ).alias("c02"),
    F.json_array_length(F.col("j")).alias("c03"),
    F.array(F.col("i"), F.lit(2)).alias("c04"),
    F.array_size(F.split(F.col("s"), ",")).alias("c05"),
    F.get(F.split(F.col("s"), ","), 1).alias("c06"),
    F.get(
        F.split(F.col("s"), ","),
        F.when(F.col("i") < F.lit(0), F.lit(0)).otherwise(F.col("i")) - F.lit(1),
    ).alias("c07"),
    F.array_contains(F.array(F.col("i"), F.lit(2)), F.col("i")).alias("c08"),
    F.array_position(F.array(F.col("s")), F.lit("a")).cast("int").alias("c09"),
    F.array_join(F.array(F.col("d")).cast("array<string>"), ", ").alias("c10"),
    F.array_join(F.split(F.col("s"), ","), ";").alias("c11"),
    F.array_distinct(F.split(F.col("s"), ",")).alias("c12"),
    F.array_sort(F.array(F.col("s"), F.lit("b"))).alias("c13"),
)

# Target: table public.functions_json_and_array.
result = computed.select(
    F.col("c01").cast("string").alias("c01"),
    F.col("c02").cast("string").alias("c02"),
    F.col("c03").cast("int").alias("c03"),
    F.col("c04").cast("array<int>").alias("c04"),
    F.col("c05").cast("int").alias("c05"),
    F.col("c06").cast("string").alias("c06"),
    F.col("c07").cast("string").alias("c07"),
    F.col("c08").cast("boolean").alias("c08"),
    F.col("c09").cast("int").alias("c09"),
    F.col("c10").cast("string").alias("c10"),
    F.col("c11").cast("string").alias("c11"),
    F.col("c12").cast("array<string>").alias("c12"),
    F.col("c13").cast("array<string>").alias("c13"),
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
