/** The browser's back end: sign-in, sessions that hold the tokens, protection against forged requests. */
@NullMarked
package io.cityops.gateway.signin;

import org.jspecify.annotations.NullMarked;
