/** Sentences with the wishes that are in them, and texts of goods with their traits. */
@NullMarked
package io.xiaoer.search.question;

import org.jspecify.annotations.NullMarked;
