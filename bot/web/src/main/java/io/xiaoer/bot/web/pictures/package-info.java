/**
 * Pictures that ship as drawings: served as they are, or as PNG for messengers that know no
 * drawings.
 */
@NullMarked
package io.xiaoer.bot.web.pictures;

import org.jspecify.annotations.NullMarked;
