/** Tests of the database layer, and the databases that all tests of this module share. */
@NullMarked
package io.xiaoer.bot.commerce.sql;

import org.jspecify.annotations.NullMarked;
