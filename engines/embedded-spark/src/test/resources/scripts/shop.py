import sys

from awsglue.context import GlueContext
from awsglue.dynamicframe import DynamicFrame
from awsglue.job import Job
from awsglue.transforms import ApplyMapping, DropFields, Filter, Join, RenameField, SelectFields
from awsglue.utils import getResolvedOptions
from pyspark.context import SparkContext
from pyspark.sql import functions as F

args = getResolvedOptions(sys.argv, ["JOB_NAME", "STAGING_TABLE"])
glue_context = GlueContext(SparkContext.getOrCreate())
spark = glue_context.spark_session
job = Job(glue_context)
job.init(args["JOB_NAME"], args)


def read(table):
    return glue_context.create_dynamic_frame.from_options(
        connection_type="postgresql",
        connection_options={"useConnectionProperties": "true", "connectionName": "warehouse", "dbtable": table},
    )


def write(frame, table):
    glue_context.write_dynamic_frame.from_options(
        frame=frame,
        connection_type="postgresql",
        connection_options={"useConnectionProperties": "true", "connectionName": "warehouse", "dbtable": table},
    )


customers = read('"public"."Customers"')
orders = read("public.orders")

totals = (
    customers.toDF().alias("c")
    .join(orders.toDF().alias("o"), F.col("c.Customer Id") == F.col("o.customer_id"), "left")
    .groupBy(F.col("c.Customer Id").alias("customer_id"), F.col("c.name").alias("NAME"))
    .agg(F.coalesce(F.sum("o.amount"), F.lit(0)).cast("decimal(38,2)").alias("total"), F.count("o.id").alias("orders"))
)
write(DynamicFrame.fromDF(totals, glue_context, "totals"), args["STAGING_TABLE"])

# Every type there and back, into columns that take text only by conversion.
kinds = read("public.kinds").toDF()
print("kinds", ", ".join("%s %s" % pair for pair in kinds.dtypes))
write(DynamicFrame.fromDF(kinds, glue_context, "kinds"), "datamorph_staging.kinds")

# Glue's verbs.
renamed = ApplyMapping.apply(
    frame=orders, mappings=[("id", "int", "order_id", "long"), ("amount", "decimal", "amount", "double")]
)
print("mapped", ", ".join("%s %s" % pair for pair in renamed.toDF().dtypes))
fields = SelectFields.apply(frame=orders, paths=["id", "customer_id"])
fields = RenameField.apply(fields, "id", "order_id")
print("selected", DropFields.apply(fields, ["customer_id"]).toDF().columns)
print("filtered", Filter.apply(frame=orders, f=lambda row: row["amount"] is not None and row["amount"] > 15).count())
print("joined", Join.apply(fields, customers, "customer_id", "Customer Id").count())
print("query", glue_context.create_data_frame.from_options(
    "postgresql", {"connectionName": "warehouse", "query": "select count(*) as n from public.orders"}).first().n)
job.commit()
