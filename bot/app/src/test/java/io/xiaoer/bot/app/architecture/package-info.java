/** The walls between the modules, the habits of the sources and their format, as tests. */
@NullMarked
package io.xiaoer.bot.app.architecture;

import org.jspecify.annotations.NullMarked;
