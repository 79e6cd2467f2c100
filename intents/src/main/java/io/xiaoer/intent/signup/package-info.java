/**
 * Sign-up lists (接龙) of group buys: what the members of a group say and paste, read into one line
 * per person and item.
 *
 * <p>Pure functions over text. What is on offer and who has signed up so far is handed in.
 */
@NullMarked
package io.xiaoer.intent.signup;

import org.jspecify.annotations.NullMarked;
