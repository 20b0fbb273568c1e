package io.cityops.cases.wechat;

import java.util.Optional;

/** Our end of WeChat's interface for the bound tenant's account. Each call ends within seconds. */
public interface WeChat {

    /** Whether the tenant has an account at all. */
    boolean connected();

    /** A picture that a follower has sent; nothing where WeChat does not give it in time, or it is too large. */
    Optional<byte[]> picture(String mediaId);

    /**
     * Says something to a follower, by a customer-service message (客服消息): WeChat allows it for 48 hours after they
     * wrote.
     *
     * @return whether WeChat took it
     */
    boolean say(String follower, String text);
}
