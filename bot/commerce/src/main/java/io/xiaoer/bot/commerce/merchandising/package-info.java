/**
 * The shop's merchandising rules: kept in the database, checked before they are kept, given to the
 * search index of every node. Depends on sql, the catalogue and the members, who are named in them.
 */
@NullMarked
package io.xiaoer.bot.commerce.merchandising;

import org.jspecify.annotations.NullMarked;
