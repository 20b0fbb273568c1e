package io.cityops.cases.wechat;

import io.cityops.tenancy.CurrentTenant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Answers before WeChat stops waiting; what takes longer is said afterwards, as a message of its own. */
@Component
class Hurry implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Hurry.class);

    private final Conversation conversation;
    private final WeChat weChat;
    private final WeChatSettings settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Hurry(Conversation conversation, WeChat weChat, WeChatSettings settings) {
        this.conversation = conversation;
        this.weChat = weChat;
        this.settings = settings;
    }

    /** What to answer at once; empty for nothing now. */
    String answer(Message message) {
        var tenant = CurrentTenant.get();
        var answer = CompletableFuture.supplyAsync(
                () -> CurrentTenant.callAs(tenant, () -> conversation.hear(message)), threads);
        try {
            return answer.get(settings.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            var _ = answer.whenComplete((late, failure) -> CurrentTenant.runAs(tenant, () -> {
                if (failure == null) {
                    sayLater(message, late);
                } else {
                    LOG.error("A message of WeChat was not heard", failure);
                }
            }));
            return WeChatWords.SILENCE;
        } catch (ExecutionException e) {
            throw new IllegalStateException("A message of WeChat was not heard", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return WeChatWords.SILENCE;
        }
    }

    private void sayLater(Message message, String late) {
        if (!late.isEmpty() && !weChat.say(message.from(), late)) {
            LOG.warn("A late answer did not reach its follower");
        }
    }

    @Override
    public void destroy() {
        threads.close();
    }
}
