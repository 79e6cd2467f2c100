/**
 * What every page shares: typed templates, the words of the pages, the reader's language, the
 * visitor's signed cookie, scripts and styles under addresses that never change their content.
 */
@NullMarked
package io.xiaoer.bot.web.view;

import org.jspecify.annotations.NullMarked;
