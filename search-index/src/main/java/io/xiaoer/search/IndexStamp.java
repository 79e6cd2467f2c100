package io.xiaoer.search;

/**
 * What a generation of the index was made by.
 *
 * @param schema the version of fields and analysis
 * @param words which words the texts were cut by: {@link
 *     io.xiaoer.search.analysis.CatalogAnalyzers#fingerprint()}
 */
record IndexStamp(String schema, String words) {}
