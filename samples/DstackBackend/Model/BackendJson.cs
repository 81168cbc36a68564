using System.Text.Json.Serialization;

namespace Dstack.Backend.Model;

/// <summary>How the bucket's objects are written.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, WriteIndented = true)]
[JsonSerializable(typeof(Job))]
[JsonSerializable(typeof(RunnerState))]
[JsonSerializable(typeof(RepoCredentials))]
public sealed partial class BackendJson : JsonSerializerContext;
