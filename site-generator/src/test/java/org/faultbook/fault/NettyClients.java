package org.faultbook.fault;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.channel.socket.nio.NioSocketChannel;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.timeout.ReadTimeoutHandler;
import io.netty.util.concurrent.DefaultThreadFactory;
import io.netty.util.internal.logging.InternalLoggerFactory;
import io.netty.util.internal.logging.JdkLoggerFactory;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.faultbook.article.ClientViews;
import org.jspecify.annotations.Nullable;

/** Netty 4 on its NIO transport; what its handlers are told is what is thrown here. */
final class NettyClients {
    static {
        // Or it takes the log4j of the tests, which complains that nobody has configured it.
        InternalLoggerFactory.setDefaultFactory(JdkLoggerFactory.INSTANCE);
    }

    private static final EventLoopGroup LOOPS =
            new MultiThreadIoEventLoopGroup(2, new DefaultThreadFactory("netty", true), NioIoHandler.newFactory());
    private static final String REQUEST = "GET / HTTP/1.1\r\n\r\n";
    private static final String LINE = "line\n";

    private NettyClients() {}

    /** Sends a line and, when something comes, another one. */
    static String talk(String host, int port, int millis) throws Exception {
        return exchange(host, port, millis, null, new Conversation(LINE, LINE, 2));
    }

    /** Sends a request over TLS and reads what comes until the end. */
    static String get(String host, int port, int millis) throws Exception {
        SslContext tls = SslContextBuilder.forClient().build();
        return exchange(host, port, millis, tls, new Conversation(REQUEST, "", Integer.MAX_VALUE));
    }

    private static String exchange(
            String host, int port, int millis, @Nullable SslContext tls, Conversation conversation) throws Exception {
        ChannelFuture connected = new Bootstrap()
                .group(LOOPS)
                .channel(NioSocketChannel.class)
                .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, millis)
                .handler(new ChannelInitializer<Channel>() {
                    @Override
                    protected void initChannel(Channel channel) {
                        if (tls != null) {
                            channel.pipeline().addLast(tls.newHandler(channel.alloc(), host, port));
                        }
                        channel.pipeline()
                                .addLast(new ReadTimeoutHandler(millis, TimeUnit.MILLISECONDS))
                                .addLast(conversation);
                    }
                })
                .connect(host, port)
                .await();
        try {
            if (!connected.isSuccess()) {
                throw exception(connected.cause());
            }
            return conversation.outcome.get();
        } catch (ExecutionException e) {
            throw exception(e.getCause());
        } finally {
            connected.channel().close().await();
        }
    }

    private static Exception exception(@Nullable Throwable thrown) {
        return thrown instanceof Exception exception ? exception : new IllegalStateException(thrown);
    }

    /** Listens there. */
    static String listen(String host, int port, int millis) throws Exception {
        ChannelFuture bound = new ServerBootstrap()
                .group(LOOPS)
                .channel(NioServerSocketChannel.class)
                .childHandler(new ChannelInboundHandlerAdapter())
                .bind(host, port)
                .await();
        try {
            if (!bound.isSuccess()) {
                throw exception(bound.cause());
            }
            return "listens at " + bound.channel().localAddress();
        } finally {
            bound.channel().close().await();
        }
    }

    /** What the last handler of the pipeline is told. */
    private static final class Conversation extends SimpleChannelInboundHandler<ByteBuf> {
        private final CompletableFuture<String> outcome = new CompletableFuture<>();
        private final StringBuilder received = new StringBuilder();
        private final String first;
        private final String second;
        private final int lines;

        Conversation(String first, String second, int lines) {
            this.first = first;
            this.second = second;
            this.lines = lines;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            write(context, first);
        }

        private void write(ChannelHandlerContext context, String text) {
            context.writeAndFlush(Unpooled.copiedBuffer(text, StandardCharsets.UTF_8))
                    .addListener(written -> {
                        if (!written.isSuccess()) {
                            outcome.completeExceptionally(written.cause());
                        }
                    });
        }

        @Override
        protected void channelRead0(ChannelHandlerContext context, ByteBuf bytes) {
            boolean isFirst = received.isEmpty();
            received.append(bytes.toString(StandardCharsets.UTF_8));
            if (received.chars().filter(c -> c == '\n').count() >= lines) {
                outcome.complete(received.toString());
            } else if (isFirst && !second.isEmpty()) {
                write(context, second);
            }
        }

        @Override
        public void channelInactive(ChannelHandlerContext context) {
            outcome.complete(received + ClientViews.END);
        }

        @Override
        public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
            outcome.completeExceptionally(cause);
        }
    }
}
