/** Tests of the reading of sign-up lists. */
@NullMarked
package io.xiaoer.intent.signup;

import org.jspecify.annotations.NullMarked;
