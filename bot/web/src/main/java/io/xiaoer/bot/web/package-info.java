/**
 * The two HTTP servers: the edge, where people and platforms come, and management, where operators
 * do. The composition root makes them from collaborators; nothing here holds business rules.
 */
@NullMarked
package io.xiaoer.bot.web;

import org.jspecify.annotations.NullMarked;
