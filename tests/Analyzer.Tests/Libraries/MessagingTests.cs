using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using static Dstack.Permissions.Analyzer.Tests.Calls.CallTest;

namespace Dstack.Permissions.Analyzer.Tests.Libraries;

/// <summary>AWS.Messaging: what a publisher or a poller needs is said where it is registered.</summary>
public class MessagingTests
{
    private static readonly MetadataReference Library = LibraryTest.StandIn("AWS.Messaging", """
        namespace AWS.Messaging
        {
            public interface IMessagePublisher { Task<object> PublishAsync<T>(T message); }
        }

        namespace AWS.Messaging.Services
        {
            public interface ICommandPublisher { Task<object> SendAsync<T>(T message); }
            public interface IEventPublisher { Task<object> PublishAsync<T>(T message); }
        }

        namespace AWS.Messaging.Publishers.SQS
        {
            public interface ISQSPublisher : Services.ICommandPublisher { Task<object> SendAsync<T>(T message, string queueUrl); }
        }

        namespace AWS.Messaging.Publishers.SNS
        {
            public interface ISNSPublisher : Services.IEventPublisher { Task<object> PublishAsync<T>(T message, string topicArn); }
        }

        namespace AWS.Messaging.Configuration
        {
            public interface IMessageBusBuilder
            {
                IMessageBusBuilder AddSQSPublisher<T>(string queueUrl);
                IMessageBusBuilder AddSNSPublisher<T>(string topicUrl);
                IMessageBusBuilder AddEventBridgePublisher<T>(string eventBusName);
                IMessageBusBuilder AddSQSPoller(string queueUrl);
                IMessageBusBuilder AddMessageHandler<THandler, T>();
            }

            public class MessageBusBuilder : IMessageBusBuilder
            {
                public IMessageBusBuilder AddSQSPublisher<T>(string queueUrl) => this;
                public IMessageBusBuilder AddSNSPublisher<T>(string topicUrl) => this;
                public IMessageBusBuilder AddEventBridgePublisher<T>(string eventBusName) => this;
                public IMessageBusBuilder AddSQSPoller(string queueUrl) => this;
                public IMessageBusBuilder AddMessageHandler<THandler, T>() => this;
            }
        }
        """);

    [Fact]
    public Task What_is_not_allowed_is_reported() => VerifyAsync(Allowing("s3:GetObject"), """
        AddAWSMessageBus(bus =>
        {
            bus.{|DSP0001:AddSQSPublisher|}<Program>(queue);
            bus.{|DSP0001:AddSNSPublisher|}<Program>("topic");
            bus.{|DSP0001:AddEventBridgePublisher|}<Program>("bus");
            bus.{|DSP0001:{|DSP0001:{|DSP0001:AddSQSPoller|}|}|}(queue).AddMessageHandler<Program, Program>();
        });
        await publisher.PublishAsync(this);
        await sqs.{|DSP0001:SendAsync|}(this);
        await sqs.{|DSP0001:SendAsync|}(this, queue);
        await sns.{|DSP0001:PublishAsync|}(this);
        await sns.{|DSP0001:PublishAsync|}(this, "topic");
        """);

    [Fact]
    public Task A_policy_of_just_that_is_silent() => VerifyAsync(
        Allowing(
            "sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage", "sqs:ChangeMessageVisibility",
            "sns:Publish", "events:PutEvents"), """
        AddAWSMessageBus(bus =>
        {
            bus.AddSQSPublisher<Program>(queue);
            bus.AddSNSPublisher<Program>("topic");
            bus.AddEventBridgePublisher<Program>("bus");
            bus.AddSQSPoller(queue).AddMessageHandler<Program, Program>();
        });
        await publisher.PublishAsync(this);
        await sqs.SendAsync(this);
        await sns.PublishAsync(this);
        """);

    private static Task VerifyAsync(string policy, string statements) => LibraryTest.VerifyAsync(policy, $$"""
        using System;
        using System.Threading.Tasks;
        using AWS.Messaging;
        using AWS.Messaging.Configuration;
        using AWS.Messaging.Publishers.SNS;
        using AWS.Messaging.Publishers.SQS;

        class Program
        {
            void AddAWSMessageBus(Action<MessageBusBuilder> build) { }

            async Task M(IMessagePublisher publisher, ISQSPublisher sqs, ISNSPublisher sns, string queue)
            {
                {{statements}}
            }
        }
        """, Library);
}
