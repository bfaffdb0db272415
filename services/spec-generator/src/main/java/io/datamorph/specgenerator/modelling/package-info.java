/** Requests put before a language model, and its answers, which are untrusted text. */
package io.datamorph.specgenerator.modelling;
