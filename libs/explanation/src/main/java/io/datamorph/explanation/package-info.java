/** A spec explained in plain English: steps, columns with their lineage, code and SQL. */
package io.datamorph.explanation;
