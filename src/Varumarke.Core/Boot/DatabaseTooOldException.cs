namespace Varumarke.Core.Boot;

/// <summary>The database was made before the first schema that this program knows how to bring up to date. Its message says what to do.</summary>
public sealed class DatabaseTooOldException() : Exception(
    "The database was made by a build of Varumärke before 0.2 and cannot be brought up to date. Let that build export it (export <folder> --media <folder>), "
    + "and import the folder into an empty database with this one.");
