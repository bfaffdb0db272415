/** What a validation asks, in SQL: the only place of the service where SQL is written. */
package io.datamorph.validator.query;
