/** How well goods are found, by judged questions over real catalogues. */
@NullMarked
package io.xiaoer.search.measured;

import org.jspecify.annotations.NullMarked;
